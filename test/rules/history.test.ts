// A report beside the same unit's of the year before, with the reports at hand given by hand.
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../server/src/model/build-report.ts';
import { recordDataOf } from '../../server/src/model/report-record.ts';
import { ReportRecords } from '../../server/src/model/report-records.ts';
import { analyze, type CheckOptions } from '../../server/src/service.ts';
import { figurePlaces } from '../support/figures.ts';
import { generateReport } from '../support/generate-report.ts';
import { yearReport } from '../support/two-years.ts';

/** The findings of the two rules in a document, beside other documents by their names. */
function historyOf(
  text: string,
  others: Readonly<Record<string, string>>,
  document = '2023/本年.txt',
  options: CheckOptions = {},
) {
  const records = new ReportRecords();
  for (const [name, other] of Object.entries(others)) records.put(name, recordDataOf(buildReport(other), name));
  const earlier = { of: (unit: string, year: number) => records.of(unit, year, document) };
  return analyze(text, { ...options, earlier }).findings.filter(({ rule }) => rule.startsWith('history/'));
}

function marked(text: string, others: Readonly<Record<string, string>>): string[] {
  return historyOf(text, others).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

describe('history/carried-in', () => {
  const before = yearReport({ year: 2022, carriedOut: 3 });

  it('names both figures, the year and the file, and leads to the other cell', () => {
    const text = yearReport({ carriedIn: 2 });
    const findings = historyOf(text, { '2022/上年.txt': before });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['history/carried-in', 'warning'],
      ['history/carried-in', 'warning'],
    ]);
    const [first, total] = findings;
    expect(first?.message['zh-cn']).toBe(
      '上年结转应与2022年度报告（2022/上年.txt）的结转下年度一致：那里为 3，这里为 2，请核对。',
    );
    expect(first?.message.en).toMatch(/the report on 2022 \(2022\/上年\.txt\).*3 there, 2 here/);
    expect(first?.fixes()).toEqual([]);
    const line = before.split('\n').findIndex((words) => words.includes('结转下年度'));
    const row = before.split('\n')[line] ?? '';
    expect(first?.related).toMatchObject([
      {
        elsewhere: {
          document: '2022/上年.txt',
          start: { line, character: row.indexOf('3') },
          end: { line, character: row.indexOf('3') + 1 },
        },
      },
    ]);
    expect(total?.related).toMatchObject([{ elsewhere: { start: { line, character: row.lastIndexOf('3') } } }]);
  });

  it('calls a file of a URI by its name', () => {
    const [finding] = historyOf(yearReport({ carriedIn: 2 }), {
      'file:///d/%E5%B9%B4%E6%8A%A5%20%EF%BC%88%E7%94%B2%EF%BC%89.txt': before,
    });
    expect(finding?.message['zh-cn']).toContain('2022年度报告（年报 （甲）.txt）');
  });

  it('is silent where the figures agree, whatever the notation', () => {
    expect(marked(yearReport({ carriedIn: 3 }), { a: before })).toEqual([]);
    expect(marked(yearReport({ carriedIn: '３' }), { a: before })).toEqual([]);
  });

  it.each(['', '/', '-', '无'])('is silent where either side holds “%s”', (figure) => {
    expect(marked(yearReport({ carriedIn: figure }), { a: before })).toEqual([]);
    expect(marked(yearReport({ carriedIn: 2 }), { a: yearReport({ year: 2022, carriedOut: figure }) })).toEqual([]);
  });

  it('is silent without the row, the table, the unit or the year', () => {
    const text = yearReport({ carriedIn: 2 });
    const lines = text.split('\n');
    const without = (words: string) => lines.filter((line) => !line.includes(words)).join('\n');
    expect(marked(text, { a: without('结转下年度').replace('2023', '2022') })).toEqual([]);
    expect(marked(without('上年结转'), { a: before })).toEqual([]);
    expect(marked(text.slice(0, text.indexOf('三、')), { a: before })).toEqual([]);
    expect(marked(text.replace('青岚县水务局', ''), { a: before })).toEqual([]);
    expect(marked(text.replace('2023年', ''), { a: before })).toEqual([]);
  });

  it.each([
    ['another unit', { unit: '青岚县教育局', year: 2022 }],
    ['the same year', { year: 2023 }],
    ['the year before last', { year: 2021 }],
    ['the next year', { year: 2024 }],
  ])('is silent beside the report of %s', (_name, figures) => {
    expect(marked(yearReport({ carriedIn: 2 }), { a: yearReport({ ...figures, carriedOut: 3 }) })).toEqual([]);
  });

  it('is silent as soon as a copy agrees in the figure', () => {
    const others = { '2022/a.txt': before, '旧/b.txt': yearReport({ year: 2022, carriedOut: 2 }) };
    expect(marked(yearReport({ carriedIn: 2 }), others)).toEqual([]);
    expect(marked(yearReport({ carriedIn: 1 }), others)).toHaveLength(2);
  });

  it('speaks of the likeliest of several copies', () => {
    const text = yearReport({ carriedIn: 1 });
    const copy = (carriedOut: number) => yearReport({ year: 2022, carriedOut });
    const others = {
      '2022/报告 - 副本.txt': copy(4),
      '2022/报告.txt': copy(5),
      '存档/旧/报告.txt': copy(6),
      '2023/去年.txt': copy(7),
    };
    const file = (documents: Readonly<Record<string, string>>) =>
      /（(.*?)）/.exec(historyOf(text, documents)[0]?.message['zh-cn'] ?? '')?.[1];
    expect(file(others)).toBe('2023/去年.txt');
    const { '2023/去年.txt': _same, ...elsewhere } = others;
    expect(file(elsewhere)).toBe('2022/报告.txt');
  });

  it('takes a copy that has the figure where the likeliest has none', () => {
    const others = { '2023/a.txt': yearReport({ year: 2022, carriedOut: '' }), '2022/b.txt': before };
    expect(historyOf(yearReport({ carriedIn: 2 }), others)[0]?.message['zh-cn']).toContain('2022/b.txt');
  });

  it('never takes the document itself', () => {
    const text = yearReport({ carriedIn: 2 });
    expect(historyOf(text, { '2023/本年.txt': before })).toEqual([]);
  });

  it('gives up where a title stands on too many reports', () => {
    const copies = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`${index}.txt`, yearReport({ year: 2022, carriedOut: 3 + index })]),
      );
    expect(marked(yearReport({ carriedIn: 2 }), copies(64))).toHaveLength(2);
    expect(marked(yearReport({ carriedIn: 2 }), copies(65))).toEqual([]);
  });

  it('compares every column with its own', () => {
    const unit = generateReport({ seed: 1, form: 'A' }).unit;
    for (const form of ['A', 'C', 'F', 'L', 'E'] as const) {
      const last = generateReport({ seed: 5, form, unit, year: 2022, size: 'large', silent: 'none' });
      const next = generateReport({ seed: 6, form, unit, year: 2023, size: 'large', silent: 'none' });
      const expected = figurePlaces
        .filter(({ table, row }) => table === 'requests' && row === 'carriedIn')
        .filter(({ column }) => next.figures.requests.carriedIn?.[column] !== last.figures.requests.carriedOut?.[column])
        .map(({ column }) => next.places.get(`requests/carriedIn/${column}`)?.start);
      const found = historyOf(next.text, { a: last.text }).filter(({ rule }) => rule === 'history/carried-in');
      expect(found.map(({ span }) => span.start)).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
      for (const { related } of found) {
        const [place] = related;
        const words = last.text
          .split('\n')
          [place?.elsewhere?.start.line ?? -1]?.slice(place?.elsewhere?.start.character, place?.elsewhere?.end.character);
        expect(words).toMatch(/^\d+$/);
        expect(place?.message['zh-cn']).toContain(`结转下年度 ${words}`);
      }
    }
  });

  it('compares a report on 2021 with one in the trial form', () => {
    const unit = generateReport({ seed: 1, form: 'A' }).unit;
    const last = generateReport({ seed: 5, form: 'C', unit, year: 2020, format: '2019', size: 'large', silent: 'none' });
    const next = generateReport({ seed: 6, form: 'C', unit, year: 2021, size: 'large', silent: 'none' });
    const rules = historyOf(next.text, { a: last.text }).map(({ rule }) => rule);
    expect(rules).toContain('history/carried-in');
    expect(rules).not.toContain('history/in-force');
  });

  it('can be turned off', () => {
    const off: CheckOptions = { rules: { 'history/carried-in': 'off' } };
    expect(historyOf(yearReport({ carriedIn: 2 }), { a: before }, undefined, off)).toEqual([]);
  });
});

describe('history/in-force', () => {
  const before = yearReport({ year: 2022, documents: [5, 1, 18] });

  it('adds up in its words, and leads to the three figures', () => {
    const text = yearReport({ documents: [4, 2, 18] });
    const [finding, ...others] = historyOf(text, { '2022/上年.txt': before });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'history/in-force', severity: 'hint' });
    expect(finding?.message['zh-cn']).toContain(
      '现行有效 18 件，按2022年度报告（2022/上年.txt）推算为 20 件（上年现行有效 18 + 制发 4 − 废止 2）',
    );
    expect(finding?.related.map(({ message }) => message['zh-cn'])).toEqual([
      '2022年度报告：现行有效 18',
      '本年制发 4',
      '本年废止 2',
    ]);
    expect(finding?.related[0]?.elsewhere?.document).toBe('2022/上年.txt');
  });

  it.each([
    [[4, 2, 20]],
    [[0, 0, 18]],
    // More repealed than issued is nothing strange.
    [[1, 11, 8]],
  ] as const)('is silent where %j follows', (documents) => {
    expect(marked(yearReport({ documents }), { a: before })).toEqual([]);
  });

  it.each([[['', 2, 18]], [[4, '/', 18]], [[4, 2, '-']], [[4, 2.5, 18]]] as const)('is silent beside %j', (documents) => {
    expect(marked(yearReport({ documents }), { a: before })).toEqual([]);
    expect(marked(yearReport({ documents: [4, 2, 18] }), { a: yearReport({ year: 2022, documents: [0, 0, ''] }) })).toEqual([]);
  });

  it('looks at 规章 too', () => {
    const withRegulations = (text: string, figures: string) => text.replace('| 规章 | 0 | 0 | 0 |', `| 规章 | ${figures} |`);
    const found = marked(withRegulations(yearReport({ documents: [0, 0, 18] }), '1 | 0 | 7'), {
      a: withRegulations(before, '0 | 0 | 5'),
    });
    expect(found).toEqual(['history/in-force 7']);
  });

  it('is silent as soon as a copy agrees', () => {
    const others = { a: before, b: yearReport({ year: 2022, documents: [5, 1, 16] }) };
    expect(marked(yearReport({ documents: [4, 2, 18] }), others)).toEqual([]);
  });
});
