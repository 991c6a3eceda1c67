// The grammar colours headings, table labels, figures and residue, in every form that tables come in.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { sectionHeading, tableKinds } from '../../server/src/format/format.ts';
import { format2021 } from '../../server/src/format/format-2021.ts';
import { gridOf } from '../../server/src/format/grid.ts';

let grammar: textmate.IGrammar;

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => {
      const path = new URL('../../syntaxes/disclosure-report.tmLanguage.json', import.meta.url);
      return textmate.parseRawGrammar(await readFile(path, 'utf8'), 'disclosure-report.tmLanguage.json');
    },
  });
  const loaded = await registry.loadGrammar('text.disclosure-report');
  if (loaded === null) throw new Error('the grammar could not be loaded');
  grammar = loaded;
});

/** The pieces of one line that have a scope beginning with the given words. */
function pieces(line: string, scope: string): string[] {
  return grammar
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.filter((token) => token.scopes.some((name) => name.startsWith(scope)))
    .map((token) => line.slice(token.startIndex, token.endIndex));
}

const title = 'markup.heading.1';
const section = 'markup.heading.2';
const subHeading = 'markup.heading.3';
const label = 'entity.name.tag.table-label';
const figure = 'constant.numeric';
const residue = 'invalid.illegal.conversion-residue';

describe('titles', () => {
  it.each([
    '青石县教育局2023年政府信息公开工作年度报告',
    '  青石县 2023年度政府信息公开年度报告',
    '政府信息公开工作年度报告',
    '# 青石镇2024年政府信息公开年报',
  ])('%s', (line) => {
    expect(pieces(line, title).join('')).toBe(line.replace(/^[# ]*/, ''));
  });

  it('are not sentences that speak of a report', () => {
    expect(pieces('现向社会公布2023年政府信息公开工作年度报告。', title)).toEqual([]);
    expect(pieces('根据要求，编制政府信息公开工作年度报告', title)).toEqual([]);
  });
});

describe('section headings', () => {
  it.each(format2021.sections.map((declared) => [sectionHeading(declared)]))('%s', (heading) => {
    expect(pieces(heading, section)).toEqual([heading]);
    expect(pieces(`## ${heading}`, section)).toEqual([heading]);
    expect(pieces(`　　${heading} `, section)).toEqual([heading]);
    expect(pieces(heading.replace('、', '.'), section)).toHaveLength(1);
    expect(pieces(heading.slice(2), section)).toEqual([heading.slice(2)]);
    expect(pieces(`${heading}如下`, section)).toEqual([]);
  });

  it('after a bookmark that conversion left behind', () => {
    const line = '[bookmark: _GoBack]一、总体情况';
    expect(pieces(line, section)).toEqual(['一、总体情况']);
    expect(pieces(line, residue)).toEqual(['[bookmark: _GoBack]']);
  });

  it('in other wordings that are in use', () => {
    expect(pieces('五、存在问题及改进情况', section)).toHaveLength(1);
  });
});

describe('sub-headings', () => {
  it.each([
    ['（一）主动公开', ['（一）', '主动公开']],
    ['（一）主动公开。全年公开信息12条。', ['（一）', '主动公开']],
    ['(2) 依申请公开', ['(2)', '依申请公开']],
    ['1.加强组织领导：做好工作', ['1.', '加强组织领导']],
    ['1.5万元的费用', []],
    ['全年（一）次', []],
  ])('%s', (line, expected) => {
    expect(pieces(line, subHeading)).toEqual(expected);
  });
});

describe('table labels', () => {
  const labels = tableKinds.flatMap((kind) =>
    gridOf(format2021, kind, () => '').rows.flatMap((row) => row.cells.filter((cell) => !cell.isValue).map((cell) => cell.text)),
  );

  it.each([...new Set(labels)].filter((text) => text !== '').map((text) => [text]))('%s', (text) => {
    for (const line of [
      text,
      `\t${text}`,
      `${text} | 0 | 1 |`,
      `| ${text} | 12 |`,
      `${text} |`,
      `\t${text}\t3\t4`,
      `<td>${text}</td>`,
    ]) {
      expect(pieces(line, label), line).toEqual([text]);
    }
    const narrow = text.replaceAll('（', '(').replaceAll('）', ')');
    expect(pieces(`\t${narrow}`, label)).toEqual([narrow]);
    expect(pieces(`全年${text}较多`, label)).toEqual([]);
  });
});

describe('figures', () => {
  it.each([
    ['总计 | 12 | 1,024 | -3 |', ['12', '1,024', '-3']],
    ['\t5722.21\t０\t１２', ['5722.21', '０', '１２']],
    ['全年收到申请12件，增长3.5%。', ['12', '3.5%']],
    ['没有数字', []],
  ])('%s', (line, expected) => {
    expect(pieces(line, figure)).toEqual(expected);
  });
});

describe('conversion residue', () => {
  it.each([
    ['[bookmark: _GoBack]一、总体情况', ['[bookmark: _GoBack]']],
    ['\t12\\top\t3', ['\\top']],
    ['甲\u200b乙', ['\u200b']],
    ['<u>ж</u>', ['<u>', '</u>']],
    ['书签 bookmark，\\topic', []],
  ])('%j', (line, expected) => {
    expect(pieces(line, residue)).toEqual(expected);
  });
});

describe('a line as long as VS Code colours is coloured in no time', () => {
  /** Characters; VS Code leaves longer lines alone. */
  const longest = 20_000;
  const units = [
    '（一）',
    '1.',
    '#',
    ' ',
    '\t',
    ' \t',
    '一、',
    '政府信息公开',
    '(',
    '1,1',
    '自然人',
    '自然人 ',
    '本年新收',
    '<u',
    '|',
    '[bookmark: ',
  ];

  it.each(units.map((unit) => [unit]))('%j', (unit) => {
    // What stands at the end keeps the matcher from giving the line up at a glance.
    const end = '总体情况自然人（一）报告12甲';
    const line = unit.repeat((longest - end.length) / unit.length) + end;
    const milliseconds = [1, 2, 3].map(() => {
      const start = performance.now();
      grammar.tokenizeLine(line, textmate.INITIAL);
      return performance.now() - start;
    });
    expect(Math.min(...milliseconds)).toBeLessThan(500);
  });
});
