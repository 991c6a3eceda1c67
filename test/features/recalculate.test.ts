// Totals computed from their parts, blanks filled with 0: what is changed, how it is told, and what stands in the way.
import { describe, expect, it } from 'vitest';
import type { FigureChanges } from '../../server/src/features/figure-changes.ts';
import { fillBlanks } from '../../server/src/features/fill-blanks.ts';
import { recalculate } from '../../server/src/features/recalculate.ts';
import type { TableKind } from '../../server/src/format/format.ts';
import { buildReport } from '../../server/src/model/build-report.ts';
import { type Report, tableOf, type ValueCell } from '../../server/src/model/report.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;

function reportIn(form: (typeof forms)[number], seed = 5): Report {
  return buildReport(generateReport({ seed, form, silent: 'none' }).text);
}

function cellOf(report: Report, kind: TableKind, row: string, column: string): ValueCell {
  const cell = tableOf(report, kind)?.cell(row, column);
  if (cell === undefined) throw new Error(`no cell ${row} ${column}`);
  return cell;
}

/** The report with other figures in cells of the requests table. */
function withFigures(report: Report, figures: readonly (readonly [row: string, column: string, figure: string])[]): Report {
  const edits = figures.map(([row, column, figure]) => cellOf(report, 'requests', row, column).fill(figure));
  return buildReport(applyEdits(report.text, edits));
}

/** The report without the line that a row of the requests table stands on. */
function withoutRow(report: Report, row: string): Report {
  const { start } = cellOf(report, 'requests', row, 'total').span;
  const from = report.text.lastIndexOf('\n', start);
  return buildReport(report.text.slice(0, from) + report.text.slice(report.text.indexOf('\n', start)));
}

function applied(report: Report, { changes }: FigureChanges): Report {
  return buildReport(
    applyEdits(
      report.text,
      changes.map(({ edit }) => edit),
    ),
  );
}

function rowsOf({ changes }: FigureChanges): string[] {
  return changes.map(({ row }) => row['zh-cn']);
}

/** The notice, and the words that it leads to. */
function noticeOf(report: Report, { notice }: FigureChanges): (string | undefined)[] {
  const { message, span } = notice ?? {};
  return [message?.['zh-cn'], message?.en, span && report.text.slice(span.start, span.end)];
}

describe('recalculate', () => {
  it.each(forms)('in form %s changes nothing where all sums hold, and says so', (form) => {
    const report = reportIn(form);
    const nothing = recalculate(report, 'all', 0);
    expect(nothing.changes).toEqual([]);
    expect(noticeOf(report, nothing)).toEqual([
      '核对了 34 个合计，都等于各项之和，无须修改。',
      'All 34 totals here are the sum of their parts: nothing to change.',
      undefined,
    ]);
  });

  it('computes nothing from a total that can’t be computed: it may be wrong as it stands', () => {
    const before = reportIn('E');
    const report = withFigures(before, [
      ['unprocessed.repeated', 'research', ''],
      ['unprocessed.repeated', 'total', '900'],
      ['granted', 'total', '800'],
    ]);
    const found = recalculate(report, 'all', 0);
    expect(rowsOf(found)).toEqual([`予以公开 · 总计：800 → ${cellOf(before, 'requests', 'granted', 'total').raw}`]);
    expect(found.notice?.message['zh-cn']).toBe('有 3 个合计没有计算：“重复申请 · 科研机构”空白。');
  });

  it.each(forms)('in form %s restores every total, whatever stands there', (form) => {
    const before = reportIn(form);
    const totals = (report: Report) =>
      report.tables
        .filter(({ kind }) => kind !== 'activeDisclosure')
        .flatMap(({ rows }) =>
          rows.flatMap(({ key, cells }) => cells.filter(({ column }) => column === 'total' || key === 'handledTotal')),
        );
    const random = [...totals(before)].map((cell, index) => cell.fill(String(700 + index)));
    const spoilt = buildReport(applyEdits(before.text, random));
    const changes = recalculate(spoilt, 'all', 0);
    expect(changes.notice).toBeUndefined();
    const places = changes.changes.map(({ edit }) => edit.span.start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(totals(applied(spoilt, changes)).map(({ raw }) => Number(raw))).toEqual(totals(before).map(({ raw }) => Number(raw)));
  });

  it('one row alone, and one table alone', () => {
    const before = withFigures(reportIn('E'), [['granted', 'total', '98765']]);
    const spoilt = buildReport(applyEdits(before.text, [cellOf(before, 'reviewAndLitigation', 'review', 'total').fill('98765')]));
    const rows = (scope: 'row' | 'table', kind: TableKind, row: string, column: string) =>
      recalculate(spoilt, scope, cellOf(spoilt, kind, row, column).span.start).changes.map(({ cell }) => cell.row);
    expect(rows('row', 'requests', 'granted', 'business')).toEqual(['granted']);
    expect(rows('row', 'requests', 'carriedIn', 'business')).toEqual([]);
    expect(rows('table', 'reviewAndLitigation', 'review', 'upheld')).toEqual(['review']);
  });

  it('tells a row’s changes by the official names, with what stood there and what will', () => {
    const before = reportIn('A');
    const to = cellOf(before, 'requests', 'handledTotal', 'total').raw;
    const [person, business] = ['naturalPerson', 'business'].map(
      (column) => cellOf(before, 'requests', 'handledTotal', column).raw,
    );
    const spoilt = withFigures(before, [
      ['granted', 'total', '98765'],
      ['handledTotal', 'naturalPerson', ''],
      ['handledTotal', 'business', '若\u3000干'],
    ]);
    const changes = recalculate(spoilt, 'all', 0);
    const told = `本年度办理结果总计 · 自然人：空白 → ${person}；商业企业：若 干 → ${business}`;
    expect(rowsOf(changes)).toEqual([
      `予以公开 · 总计：98765 → ${cellOf(before, 'requests', 'granted', 'total').raw}`,
      told,
      told,
    ]);
    expect(changes.changes[1]?.row.en).toBe(`本年度办理结果总计 · 自然人: blank → ${person}; 商业企业: 若 干 → ${business}`);
    expect(changes.changes[0]?.table['zh-cn']).toBe('收到和处理政府信息公开申请情况表');
    expect(cellOf(applied(spoilt, changes), 'requests', 'handledTotal', 'total').raw).toBe(to);
  });

  it('leaves a total alone of which a part is no number, and says which part', () => {
    const spoilt = withFigures(reportIn('E'), [
      ['granted', 'total', '98765'],
      ['granted', 'research', '若干'],
    ]);
    const changes = recalculate(spoilt, 'all', 0);
    expect(changes.changes.filter(({ cell }) => cell.row === 'granted')).toEqual([]);
    expect(noticeOf(spoilt, changes)).toEqual([
      '有 3 个合计没有计算：“予以公开 · 科研机构”的“若干”不是非负整数。',
      '3 totals were not computed: “予以公开 · 科研机构” holds “若干”, which is no whole number of 0 or more.',
      '若干',
    ]);
  });

  it('names three blanks at most, counts the rest, and takes no total for a cause', () => {
    const cells = tableOf(reportIn('E'), 'requests')?.rows.find(({ key }) => key === 'granted')?.cells ?? [];
    const blank = withFigures(
      reportIn('E'),
      cells.map(({ row, column }) => [row, column, ''] as const),
    );
    const [chinese, english] = noticeOf(blank, recalculate(blank, 'all', 0));
    expect(chinese).toBe(
      '有 8 个合计没有计算：“予以公开 · 自然人”空白，“予以公开 · 商业企业”空白，“予以公开 · 科研机构”空白，等 6 处。',
    );
    expect(english).toMatch(/^8 totals were not computed: “予以公开 · 自然人” is blank, .*, and 3 more\.$/);
  });

  it('says where a row is missing or has the wrong number of cells', () => {
    const missing = withoutRow(reportIn('E'), 'granted');
    expect(noticeOf(missing, recalculate(missing, 'all', 0))[0]).toMatch(/没有计算：缺少“予以公开”一行。$/);
    const { text, ...report } = reportIn('E');
    const { end } = cellOf({ text, ...report }, 'requests', 'granted', 'total').mark;
    const longer = buildReport(`${text.slice(0, end)}| 7 | 8 ${text.slice(end)}`);
    const [message] = noticeOf(longer, recalculate(longer, 'all', 0));
    expect(message).toMatch(/没有计算：“予以公开”一行的格数不对。$/);
    const review = cellOf({ text, ...report }, 'reviewAndLitigation', 'review', 'total').mark.end;
    const odd = buildReport(`${text.slice(0, review)}| 7 | 8 ${text.slice(review)}`);
    expect(noticeOf(odd, recalculate(odd, 'all', 0))[0]).toBe('有 3 个合计没有计算：“数据”一行的格数不对。');
  });

  it('says that there is nothing with a total here', () => {
    const report = reportIn('E');
    const [outside] = noticeOf(report, recalculate(report, 'table', 0));
    expect(outside).toBe('光标不在带合计的表格里（申请情况表，复议、诉讼情况表）。');
    const header = tableOf(report, 'requests')?.span.start ?? 0;
    expect(noticeOf(report, recalculate(report, 'row', header))[0]).toBe('光标所在的行没有合计。');
    const without = buildReport('青岚县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n');
    expect(noticeOf(without, recalculate(without, 'all', 0))[0]).toMatch(/^报告里没有带合计的表格/);
  });
});

describe('fill blanks', () => {
  const blank = withFigures(reportIn('E'), [
    ['granted', 'naturalPerson', ''],
    ['granted', 'research', ''],
    ['carriedIn', 'total', ''],
  ]);

  it('writes 0 into every blank cell and nowhere else', () => {
    const changes = fillBlanks(blank);
    expect(changes.changes).toHaveLength(3);
    const after = applied(blank, changes);
    expect(noticeOf(after, fillBlanks(after))).toEqual(['没有空白的单元格。', 'No cell is blank.', undefined]);
    expect(cellOf(after, 'requests', 'granted', 'research').raw).toBe('0');
  });

  it('tells the cells row by row', () => {
    const row = '予以公开 · 自然人、科研机构：空白 → 0';
    expect(rowsOf(fillBlanks(blank))).toEqual(['上年结转政府信息公开申请数量 · 总计：空白 → 0', row, row]);
    expect(fillBlanks(blank).notice).toBeUndefined();
  });

  it('fills what it can read, and says which rows it can’t', () => {
    const { end } = cellOf(blank, 'requests', 'granted', 'total').mark;
    const longer = buildReport(`${blank.text.slice(0, end)}| 7 | 8 ${blank.text.slice(end)}`);
    const changes = fillBlanks(longer);
    expect(changes.changes).toHaveLength(1);
    expect(noticeOf(longer, changes).slice(0, 2)).toEqual([
      '“予以公开”一行的格数不对，没有填写。',
      'Left as it is, for its number of cells is wrong: “予以公开”.',
    ]);
    const none = buildReport('青岚县水务局2023年政府信息公开工作年度报告\n');
    expect(noticeOf(none, fillBlanks(none))[0]).toBe('报告里没有标准表格。');
  });
});
