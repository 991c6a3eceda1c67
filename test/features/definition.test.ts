// From figures in the prose to their cells and back, in the façade and over LSP.
import { afterEach, describe, expect, it } from 'vitest';
import type { Location, LocationLink } from 'vscode-languageserver/node';
import { definition, references } from '../../server/src/features/definition.ts';
import { buildReport } from '../../server/src/model/build-report.ts';
import * as service from '../../server/src/service.ts';
import { LineMap } from '../../server/src/text/line-map.ts';
import { fullCapabilities, TestClient } from '../lsp/test-client.ts';
import { onlyCursor, parseMarked, withMarks } from '../support/marked.ts';

const text = `云溪县水务局2023年政府信息公开工作年度报告

一、总体情况
全年制发行政规范性文件5件，废止2件；2022年制发4件。

二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 5 | 3 | 30 |

四、政府信息公开行政复议、行政诉讼情况
因政府信息公开发生行政诉讼4件。
| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 0 | 0 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 3 | 1 | 0 | 0 | 0 | 1 |
`;

/** Lines with the targets marked, where the cursor stands in `line`. */
function leadsTo(line: string): string[] {
  const { text: words } = parseMarked(line);
  const offset = text.indexOf(words) + onlyCursor(parseMarked(line));
  const found = definition(buildReport(text), offset);
  if (found === undefined) return [];
  const marked = withMarks(text, found.targets);
  return marked.split('\n').filter((one) => one.includes('⟦'));
}

describe('a figure in the prose', () => {
  it.each(['制发行政规范性文件‸5件', '制发行政规范性文件5‸件'])('%s leads to its cell', (line) => {
    expect(leadsTo(line)).toEqual(['| 行政规范性文件 | ⟦5⟧ | 3 | 30 |']);
  });

  it('leads to it where the two contradict each other', () => {
    expect(leadsTo('废止‸2件')).toEqual(['| 行政规范性文件 | 5 | ⟦3⟧ | 30 |']);
  });

  it('leads to all cells of a sum', () => {
    expect(leadsTo('行政诉讼‸4件')).toEqual(['| 0 | 0 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | ⟦3⟧ | 1 | 0 | 0 | 0 | ⟦1⟧ |']);
  });

  it('that includes what was carried in leads to both cells, and both lead back', () => {
    const requests = `三、收到和处理政府信息公开申请情况
全年共收到政府信息公开申请46件。
| 一、本年新收政府信息公开申请数量 | 36 | 8 | 0 | 0 | 0 | 0 | 44 |
| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
`;
    const report = buildReport(requests);
    const targets = definition(report, requests.indexOf('46件'))?.targets ?? [];
    expect(targets.map(({ start, end }) => requests.slice(start, end))).toEqual(['44', '2']);
    for (const { start } of targets) {
      const back = definition(report, start)?.targets ?? [];
      expect(back.map((target) => requests.slice(target.start, target.end))).toEqual(['46']);
    }
  });

  it.each(['全年‸制发', '2022年制发‸4件', '云溪县‸水务局'])('%s leads nowhere', (line) => {
    expect(leadsTo(line)).toEqual([]);
  });
});

describe('a cell', () => {
  it('leads to the prose that speaks of it', () => {
    expect(leadsTo('| 行政规范性文件 | 5 | ‸3 | 30 |')).toEqual(['全年制发行政规范性文件5件，废止⟦2⟧件；2022年制发4件。']);
  });

  it('leads to the sum that it is a part of', () => {
    expect(leadsTo('| 1 | 0 | 0 | 0 | ‸1 |')).toEqual(['因政府信息公开发生行政诉讼⟦4⟧件。']);
  });

  it('of which the prose says nothing leads nowhere', () => {
    expect(leadsTo('| 行政规范性文件 | 5 | 3 | ‸30 |')).toEqual([]);
  });
});

describe('a cell of which the prose says nothing', () => {
  it('leads to the totals that it is added up to', () => {
    expect(leadsTo('| ‸3 | 0 | 0 | 0 | 3 |')).toEqual(['| 0 | 0 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | ⟦3⟧ | 1 | 0 | 0 | 0 | 1 |']);
  });
});

describe('references', () => {
  const report = buildReport(text);
  const found = (line: string) => {
    const { text: words } = parseMarked(line);
    const spans = references(report, text.indexOf(words) + onlyCursor(parseMarked(line)));
    return withMarks(text, spans)
      .split('\n')
      .filter((one) => one.includes('⟦'));
  };

  it('of a figure in the prose are its cells, and what else is said of them', () => {
    expect(found('诉讼‸4件')).toEqual([
      '因政府信息公开发生行政诉讼⟦4⟧件。',
      '| 0 | 0 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | ⟦3⟧ | 1 | 0 | 0 | 0 | ⟦1⟧ |',
    ]);
  });

  it('of a cell are the prose and the other terms of its sums', () => {
    expect(found('| 1 | 0 | 0 | 0 | ‸1 |')).toEqual([
      '因政府信息公开发生行政诉讼⟦4⟧件。',
      '| 0 | 0 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 3 | ⟦1⟧ | ⟦0⟧ | ⟦0⟧ | ⟦0⟧ | ⟦1⟧ |',
    ]);
  });

  it('of any other words are none', () => {
    expect(found('全年‸制发')).toEqual([]);
  });
});

describe('in an editor', () => {
  const uri = 'file:///r.txt';
  let client: TestClient | undefined;

  afterEach(() => client?.dispose());

  async function ask<Answer>(links: boolean, words: string): Promise<Answer> {
    const textDocument = { ...fullCapabilities.textDocument, definition: { linkSupport: links } };
    client = await TestClient.start(service, { capabilities: { ...fullCapabilities, textDocument }, locale: 'zh-cn' });
    await client.open(uri, text);
    const position = new LineMap(text).positionAt(text.indexOf(words) + words.length);
    return client.request<Answer>('textDocument/definition', { textDocument: { uri }, position });
  }

  function rangeIn(words: string, length: number) {
    const lines = new LineMap(text);
    const start = text.indexOf(words) + words.length;
    return { start: lines.positionAt(start), end: lines.positionAt(start + length) };
  }

  const cell = rangeIn('| 行政规范性文件 | ', 1);

  it('is announced, and answers with links where the client takes them', async () => {
    const links = await ask<LocationLink[]>(true, '制发行政规范性文件');
    expect(client?.initialized?.capabilities.definitionProvider).toBe(true);
    expect(links).toEqual([
      { originSelectionRange: rangeIn('制发行政规范性文件', 1), targetUri: uri, targetRange: cell, targetSelectionRange: cell },
    ]);
  });

  it('answers with places elsewhere', async () => {
    expect(await ask<Location[]>(false, '制发行政规范性文件')).toEqual([{ uri, range: cell }]);
  });

  it('answers nothing where nothing is claimed', async () => {
    expect(await ask<null>(true, '云溪县')).toBeNull();
  });
});
