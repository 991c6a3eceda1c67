// Completion: what is missing, where it belongs, found by pinyin initials, and fit to be inserted.
import { describe, expect, it } from 'vitest';
import { plainText } from '../../server/src/lsp/snippet.ts';
import { analyze, type CompletionEntry, completions, newReportSnippet } from '../../server/src/service.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';
import { onlyCursor, parseMarked } from '../support/marked.ts';

const title = '青石县2023年政府信息公开工作年度报告';
const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

function entriesAt(marked: string): readonly CompletionEntry[] {
  const parsed = parseMarked(marked);
  return completions(analyze(parsed.text, {}), onlyCursor(parsed));
}

function labelsAt(marked: string): string[] {
  return entriesAt(marked).map(({ label }) => label);
}

/** The report with an entry accepted, as an editor without snippets has it. */
function accepted(marked: string, label: string): string {
  const entry = entriesAt(marked).find((candidate) => candidate.label === label);
  if (entry === undefined) throw new RangeError(`${label} is not offered at ${marked}`);
  return applyEdits(parseMarked(marked).text, [{ span: entry.replace, newText: plainText(entry.snippet) }]);
}

function errorsIn(text: string): string[] {
  return analyze(text, {})
    .findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'section/missing' && rule !== 'table/missing')
    .map(({ rule, message }) => `${rule}: ${message['zh-cn']}`);
}

/** A snippet's tab stops in order; throws where braces or escapes aren't balanced. */
function tabStops(snippet: string): number[] {
  const stops: number[] = [];
  for (let index = 0; index < snippet.length; index++) {
    const character = snippet.charAt(index);
    if (character === '\\') {
      if (!'\\$}'.includes(snippet.charAt(index + 1))) throw new RangeError(`escape of ${snippet.charAt(index + 1)}`);
      index++;
    } else if (character === '}') throw new RangeError(`} without its \${ at ${index}`);
    else if (character === '$') {
      const stop = /^\$(?:(\d+)|\{(\d+):(?:[^\\$}]|\\[\\$}])*\})/.exec(snippet.slice(index));
      if (stop === null) throw new RangeError(`no tab stop at ${index}`);
      stops.push(Number(stop[1] ?? stop[2]));
      index += stop[0].length - 1;
    }
  }
  return stops;
}

describe('sections', () => {
  it.each([
    ['ztqk', headings[0]],
    ['zdgkzfxxqk', headings[1]],
    ['sdhcl', headings[2]],
    ['xzfyxzss', headings[3]],
    ['czdzywt', headings[4]],
    ['qtxybgdsx', headings[5]],
    ['总体', headings[0]],
    ['六、', headings[5]],
    ['ZTQK', headings[0]],
    ['ｚｔｑｋ', headings[0]],
    ['## ztqk', headings[0]],
  ])('%s gives %s', (typed, heading) => {
    expect(labelsAt(`${title}\n\n${typed}‸`)).toContain(heading);
  });

  it('are all six in an empty text, with the whole report before them', () => {
    expect(labelsAt('‸')).toEqual(['政府信息公开工作年度报告', ...headings]);
  });

  it('are only those that are missing between the ones around', () => {
    expect(labelsAt(`${title}\n${headings[0]}\n好。\n‸\n${headings[3]}\n`)).toEqual(
      expect.arrayContaining([headings[1], headings[2]]),
    );
    const offered = labelsAt(`${title}\n${headings[0]}\n好。\n‸\n${headings[3]}\n`);
    for (const other of [0, 3, 4, 5]) expect(offered).not.toContain(headings[other]);
  });

  it.each([
    `${title}\n‸${headings[0]}\n`,
    `${title}\n${headings[0]}‸\n${headings[1]}\n`,
    `${title}\n${headings[0]}\n本机关依法主动公开政府信息，回应‸社会关切。\n`,
    `${title}\n${headings[0]}\n本机关依法主动公开政府信息，回应社会关切。‸\n`,
    `${title}\n${headings[0]}\n（一）主动公开。好。‸\n`,
    `${title}\n${headings[0]}\nabcdefg‸\n`,
  ])('nothing is offered at %j', (marked) => {
    expect(labelsAt(marked)).toEqual([]);
  });

  it('replace what is typed and keep an indent and Markdown’s signs', () => {
    expect(accepted(`${title}\n　　ztqk‸\n`, '一、总体情况')).toBe(`${title}\n　　一、总体情况\n\n`);
    expect(accepted(`# ${title}\n\n## ztqk‸`, '一、总体情况')).toBe(`# ${title}\n\n## 一、总体情况\n`);
    expect(accepted(`# ${title}\n\n## 一、总体情况\n\n好。\n\nczdz‸`, headings[4] ?? '')).toContain(
      '\n\n## 五、存在的主要问题及改进情况\n',
    );
  });

  it('complete a heading that is typed out with its table, unless that is there', () => {
    const heading = headings[2] ?? '';
    expect(
      analyze(accepted(`${title}\n${heading}‸\n${headings[3]}\n`, heading), {}).report.tables.map(({ kind }) => kind),
    ).toEqual(['requests']);
    const { text, sections } = generateReport({ seed: 4, form: 'C', silent: 'none' });
    const end = sections[2]?.heading.end ?? 0;
    expect(completions(analyze(text, {}), end)).toEqual([]);
  });
});

describe('tables', () => {
  it('are offered in the section that lacks one, and there alone', () => {
    const marked = `${title}\n${headings[1]}\nzdgk‸\n${headings[2]}\n`;
    expect(labelsAt(marked)).toEqual(['主动公开政府信息情况表']);
    expect(labelsAt(`${title}\n${headings[0]}\n‸\n${headings[1]}\n`)).not.toContain('主动公开政府信息情况表');
    // A heading that lacks its number is no beginning of the table's name.
    expect(labelsAt(`${title}\n主动公开政府信息情况‸\n`)).toEqual([headings[1]]);
    const { report } = analyze(accepted(marked, '主动公开政府信息情况表'), {});
    expect(report.tables.map(({ kind, form }) => [kind, form])).toEqual([['activeDisclosure', 'pipe-row']]);
  });

  it('are in the form of the document’s other tables', () => {
    for (const [form, id] of [
      ['A', 'word'],
      ['B', 'tsv'],
      ['C', 'pipe-end'],
      ['F', 'pipe-cell'],
      ['L', 'html'],
    ] as const) {
      const { text, sections } = generateReport({
        seed: 8,
        form,
        silent: 'none',
        plainForm: true,
        faults: [{ kind: 'table-missing', table: 'reviewAndLitigation' }],
      });
      const next = sections.find(({ ordinal }) => ordinal === 5)?.heading.start ?? 0;
      const marked = `${text.slice(0, next)}‸\n\n${text.slice(next)}`;
      const completed = accepted(marked, '政府信息公开行政复议、行政诉讼情况表');
      const { report } = analyze(completed, {});
      expect(report.tables[2]?.form, form).toBe(id);
      expect(errorsIn(completed), form).toEqual([]);
    }
  });
});

describe('rows', () => {
  const row = 'unprocessed.repeated';
  const label = '2.重复申请';

  it.each(['A', 'B', 'C', 'D', 'E', 'F', 'I', 'J', 'K', 'L'] as const)(
    'one that is missing is offered behind the row above in form %s',
    (form) => {
      const { text } = generateReport({
        seed: 12,
        form,
        silent: 'none',
        plainForm: true,
        faults: [{ kind: 'row-missing', table: 'requests', row }],
      });
      const [finding] = analyze(text, {}).findings.filter(({ rule }) => rule === 'table/row-missing');
      const at = finding?.fixes()[0]?.edits[0]?.span.start ?? 0;
      const marked = `${text.slice(0, at)}\ncfsq‸${text.slice(at)}`;
      const [entry, ...others] = entriesAt(marked);
      expect(entry?.label).toBe(label);
      expect(others).toEqual([]);
      const digits = { span: entry?.replace ?? { start: 0, end: 0 }, newText: (entry?.snippet ?? '').replace(/\$\d+/g, '0') };
      const filled = applyEdits(parseMarked(marked).text, [digits]);
      const { report, findings } = analyze(filled, {});
      expect(findings.filter((found) => found.rule.startsWith('table/'))).toEqual([]);
      const found = report.tables.find(({ kind }) => kind === 'requests')?.rows.map(({ key }) => key) ?? [];
      expect(found[found.indexOf(row) - 1]).toBe('unprocessed.petition');
      expect(found).toHaveLength(25);
    },
  );

  it('are not offered elsewhere in the table, nor is anything else', () => {
    const faults = [
      { kind: 'row-missing', table: 'requests', row },
      { kind: 'section-missing', ordinal: 4 },
    ] as const;
    const { text } = generateReport({ seed: 12, form: 'E', silent: 'none', faults });
    const at = text.indexOf('| 二、上年结转');
    expect(labelsAt(`${text.slice(0, at)}‸\n${text.slice(at)}`)).toEqual([]);
  });
});

describe('topics', () => {
  it('are those that section 一 lacks, numbered on', () => {
    const marked = `${title}\n${headings[0]}\n（一）主动公开\n好。\n（二）政府信息管理\n好。\n‸\n${headings[1]}\n`;
    expect(labelsAt(marked)).toEqual(['（三）依申请公开', '（三）政府信息公开平台建设', '（三）监督保障']);
    expect(analyze(accepted(marked, '（三）监督保障'), {}).findings.filter(({ rule }) => rule === 'subsection/number')).toEqual(
      [],
    );
    expect(labelsAt(marked.replace('‸', 'jdbz‸'))).toEqual(['（三）监督保障']);
    expect(labelsAt(`${title}\n${headings[0]}\n1、主动公开\n好。\njdbz‸`)).toEqual(['2、监督保障']);
  });
});

describe('snippets', () => {
  it('have tab stops numbered from 1, and nothing unescaped', () => {
    for (const marked of ['‸', `${title}\n‸`, `${title}\n${headings[1]}\n‸`]) {
      for (const { label, snippet } of entriesAt(marked)) {
        const stops = tabStops(snippet).filter((stop) => stop > 0);
        expect(stops, label).toEqual(stops.map((_stop, index) => index + 1));
      }
    }
  });

  it('give no error when each is accepted alone', () => {
    for (const { label } of entriesAt(`${title}\n\n‸`)) expect(errorsIn(accepted(`${title}\n\n‸`, label)), label).toEqual([]);
  });

  it('don’t write a title that is there again', () => {
    const whole = accepted(`${title}\n\nzfxxgk‸`, '政府信息公开工作年度报告');
    expect(whole.split('政府信息公开工作年度报告\n').length).toBe(2);
    expect(labelsAt(`${title}‸`)).toEqual([]);
  });
});

describe('the new report', () => {
  const awkward = '某$1县}政府\\办公室';

  it('has no finding but information once its places are filled in', () => {
    for (const snippet of [newReportSnippet('青石县人民政府', 2024), entriesAt('‸')[0]?.snippet ?? '']) {
      const text = snippet
        .replace(/\$\{\d+:([^}]*)\}/g, '$1')
        .split('\n')
        .map((line) => (line.startsWith('|') ? line.replace(/\$\d+/g, '0') : line.replace(/\$\d+/g, '本部分情况如下。')))
        .join('\n');
      expect(analyze(text, {}).findings.map(({ rule, message }) => `${rule}: ${message['zh-cn']}`)).toEqual([]);
      expect(analyze(text, {}).report.tables.flatMap((table) => table.rows.flatMap((one) => one.cells))).toHaveLength(200);
    }
  });

  it('has no finding but blanks and empty places before', () => {
    const { findings } = analyze(plainText(newReportSnippet('青石县人民政府', 2024)), {});
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['cell/blank']);
  });

  it('escapes what is special in the unit’s name', () => {
    expect(tabStops(newReportSnippet(awkward, 2024))[0]).toBe(1);
    expect(plainText(newReportSnippet(awkward, 2024)).startsWith(`${awkward}2024年政府信息公开工作年度报告\n`)).toBe(true);
  });
});
