// What the editor shows around figures: highlights, selections, tokens, hints, lenses; and totals computed anew.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { highlights } from '../../server/src/features/highlights.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import type { TableKind } from '../../server/src/format/format.ts';
import { buildReport } from '../../server/src/model/build-report.ts';
import { type Report, tableOf, type ValueCell } from '../../server/src/model/report.ts';
import { analyze } from '../../server/src/service.ts';
import { applyEdits, type Span } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;

function reportIn(form: (typeof forms)[number], seed = 5): Report {
  return buildReport(generateReport({ seed, form }).text);
}

function cellOf(report: Report, kind: TableKind, row: string, column: string): ValueCell {
  const cell = tableOf(report, kind)?.cell(row, column);
  if (cell === undefined) throw new Error(`no cell ${row} ${column}`);
  return cell;
}

/** The report with another figure in a cell. */
function withFigure(report: Report, kind: TableKind, row: string, column: string, figure: string): Report {
  return buildReport(applyEdits(report.text, [cellOf(report, kind, row, column).fill(figure)]));
}

describe('highlights', () => {
  it.each(forms)('in form %s: a total with its addends, an addend with its sums', (form) => {
    const report = reportIn(form);
    const total = cellOf(report, 'requests', 'handledTotal', 'naturalPerson');
    const onTotal = highlights(report, total.span.start);
    // The 21 outcomes, the total, and of the sum printed in the table the three other rows.
    expect(onTotal.map(({ kind }) => kind)).toEqual(['total', ...new Array(24).fill('addend')]);
    expect(onTotal[0]?.span).toEqual(total.mark);
    const onAddend = highlights(report, cellOf(report, 'requests', 'granted', 'business').span.end);
    expect(onAddend.filter(({ kind }) => kind === 'total')).toHaveLength(2);
    expect(onAddend.filter(({ kind }) => kind === 'here')).toHaveLength(1);
    expect(onAddend).toHaveLength(1 + 5 + 1 + 20 + 1);
  });

  it('are none on words, and on figures that stand in no sum that cell alone', () => {
    const report = reportIn('E');
    expect(highlights(report, 0)).toEqual([]);
    expect(highlights(report, cellOf(report, 'activeDisclosure', 'fees', 'amount').span.start)).toHaveLength(1);
  });
});

describe('selection ranges', () => {
  it.each(forms)('in form %s grow from the figure to the whole text', (form) => {
    const report = reportIn(form);
    const cell = cellOf(report, 'requests', 'granted', 'business');
    const ranges = selectionRanges(report, cell.span.start);
    expect(ranges[0]).toEqual(cell.span);
    expect(ranges.at(-1)).toEqual({ start: 0, end: report.text.length });
    const table = tableOf(report, 'requests')?.span;
    expect(ranges).toContainEqual(table);
    for (const [index, { start, end }] of ranges.entries()) {
      const outer = ranges[index + 1];
      if (outer !== undefined)
        expect(outer.start <= start && end <= outer.end && end - start < outer.end - outer.start).toBe(true);
    }
  });

  it('hold the place everywhere', () => {
    const report = reportIn('A');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: report.text.length }), (offset) => {
        for (const { start, end } of selectionRanges(report, offset)) expect(start <= offset && offset <= end).toBe(true);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('semantic tokens', () => {
  it.each(forms)('in form %s name every heading, label, figure and total, and overlap nowhere', (form) => {
    const { report, findings } = analyze(reportIn(form).text, {});
    const tokens = semanticTokens(report, findings);
    const count = (type: string) => tokens.filter((token) => token.type === type).length;
    expect([count('title'), count('heading'), count('value'), count('total')]).toEqual([1, 6, 10 + 24 * 6 + 12, 25 + 6 + 3]);
    let end = 0;
    for (const { span, isWrong } of tokens) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(isWrong).toBe(false);
      end = span.end;
    }
  });

  it('mark a wrong figure', () => {
    const { report, findings } = analyze(withFigure(reportIn('E'), 'requests', 'granted', 'business', '98765').text, {});
    const wrong = semanticTokens(report, findings).filter(({ isWrong }) => isWrong);
    expect(wrong.map(({ span, type }) => [report.text.slice(span.start, span.end), type])).toEqual([['98765', 'value']]);
  });
});

describe('inlay hints', () => {
  const all = (report: Report, within: Span = { start: 0, end: report.text.length }) =>
    inlayHints(report, within, { names: true, expected: true });

  it.each([
    ['A', '商业企业'],
    ['B', '商业企业'],
    ['F', '商业企业'],
    ['J', '商业企业'],
    ['K', '商业企业'],
  ] as const)('in form %s name a figure', (form, name) => {
    const report = reportIn(form);
    const cell = cellOf(report, 'requests', 'granted', 'business');
    const hints = all(report, cell.span).filter(({ offset }) => offset === cell.span.end);
    expect(hints.map(({ label }) => label['zh-cn'])).toEqual([name]);
  });

  it('name the row too where its label is wrapped, on its first figure alone, and where it has no label', () => {
    const report = buildReport(reportIn('A').text.replace('\t1.信访举报投诉类申请\n', '\t1.信访举报\n投诉类申请\n'));
    const named = (row: string, column: string, kind: TableKind = 'requests') =>
      all(report, cellOf(report, kind, row, column).span).map(({ label }) => label['zh-cn'])[0];
    expect(named('unprocessed.petition', 'naturalPerson')).toBe('信访举报投诉类申请 · 自然人');
    expect(named('unprocessed.petition', 'business')).toBe('商业企业');
    expect(named('granted', 'naturalPerson')).toBe('自然人');
    expect(named('review', 'upheld', 'reviewAndLitigation')).toBe('行政复议 · 结果维持');
  });

  it('are none where the table shows its heads itself', () => {
    expect(all(reportIn('E'))).toEqual([]);
  });

  it('are only those of the place asked about', () => {
    const report = reportIn('A');
    const cell = cellOf(report, 'requests', 'granted', 'business');
    expect(all(report, cell.span).length).toBeLessThan(4);
    expect(all(report).length).toBe(175 + 15 + 6);
  });

  it('say what a wrong figure should be, in every form', () => {
    for (const form of forms) {
      const before = reportIn(form);
      const right = cellOf(before, 'requests', 'granted', 'business').raw;
      const report = withFigure(before, 'requests', 'granted', 'business', '98765');
      const expected = inlayHints(report, { start: 0, end: report.text.length }, { names: false, expected: true });
      expect(expected.map(({ label }) => label['zh-cn'])).toEqual([`✗ 应为 ${right}`]);
    }
  });
});

describe('code lenses', () => {
  it('tell the state of each table', () => {
    const { report, findings } = analyze(reportIn('A').text, {});
    expect(codeLenses(report, findings).map(({ title }) => title['zh-cn'])).toEqual([
      '✓ 已填 10/10',
      '✓ 勾稽 39/39',
      '✓ 勾稽 3/3',
    ]);
  });

  it('lead to what fails', () => {
    const { report, findings } = analyze(withFigure(reportIn('A'), 'requests', 'granted', 'business', '98765').text, {});
    const lens = codeLenses(report, findings)[1];
    expect(lens?.title['zh-cn']).toBe('✗ 勾稽 37/39 · 1 处问题');
    expect(lens?.places).toEqual([cellOf(report, 'requests', 'granted', 'business').span]);
  });
});
