// A table from the clipboard as a table of the report: in its form, official rows with their figures where they are known.
import { formatOf } from '../format/formats.ts';
import { gridOf } from '../format/grid.ts';
import { buildReport } from '../model/build-report.ts';
import { cellAt } from '../model/cell-at.ts';
import { type BoundTable, type Report, tableOf, type ValueCell } from '../model/report.ts';
import { formOfReport } from '../model/skeleton.ts';
import { tableShape } from '../model/table-shape.ts';
import { tableName } from '../rules/names.ts';
import { cellText } from '../syntax/cells.ts';
import { readFigure } from '../syntax/figure.ts';
import { readHtml } from '../syntax/html.ts';
import { type Localized, localized } from '../text/localized.ts';
import { lineStartAt, newlineOf } from '../text/newline.ts';
import type { Edit, Span } from '../text/span.ts';

/** What the clipboard holds; both are the same thing as another program wrote it. */
export interface Clipboard {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

export interface PastedTable {
  readonly title: Localized;
  /** What comes into the place of the selection; empty where figures are put into a table that is there. */
  readonly newText: string;
  /** Edits elsewhere: the figures of the table at the cursor. */
  readonly edits: readonly Edit[];
}

/** Larger clipboards are pasted as they are. UTF-16 code units. */
const largestClipboard = 2_000_000;

/**
 * @param selection what the paste would replace
 * @returns undefined where the clipboard holds no table
 */
export function pastedTable(report: Report, selection: Span, { html = '', text = '' }: Clipboard): PastedTable | undefined {
  const isHtml = /<table[\s>]/i.test(html) && html.length <= largestClipboard;
  if (!isHtml && (!text.includes('\t') || text.length > largestClipboard)) return undefined;
  const source = isHtml ? html : text;
  const official = buildReport(source).tables.filter(isWhole);
  const [first] = official;
  if (first !== undefined) return fillsTableAt(report, selection, first) ?? officialTables(report, selection, official);
  const rows = isHtml ? rowsOfHtml(source) : rowsOfText(source);
  return figuresFromCell(report, selection, rows) ?? otherTable(report, selection, rows);
}

/** Whether every official row that is there was read with all its figures, and nothing beside them would be lost. */
function isWhole({ rows, problems }: BoundTable): boolean {
  const lost = new Set(['row-duplicate', 'row-unknown', 'cell-count', 'stray-value']);
  return rows.some(({ cells }) => cells.length > 0) && !problems.some(({ kind }) => lost.has(kind));
}

/** The figures of an official table into the same one, where the cursor is in it. */
function fillsTableAt(report: Report, { start, end }: Span, pasted: BoundTable): PastedTable | undefined {
  const table = tableOf(report, pasted.kind);
  if (table === undefined || table.format !== pasted.format || start !== end) return undefined;
  if (start < table.span.start || start > table.span.end) return undefined;
  const edits = pasted.rows.flatMap(({ key, cells }) =>
    cells.flatMap(({ column, raw }) => {
      const cell = table.cell(key, column);
      return cell === undefined || cell.raw === raw ? [] : [cell.fill(raw)];
    }),
  );
  const name = tableName(pasted.kind);
  return { title: localized(`填入${name['zh-cn']}`, `Fill in the ${name.en}`), newText: '', edits };
}

function officialTables(report: Report, selection: Span, pasted: readonly BoundTable[]): PastedTable {
  const newline = newlineOf(report.text);
  const form = formOfReport(report);
  const words = pasted.map((table) => {
    const grid = gridOf(formatOf(table.format), table.kind, (row, column) => oneLine(table.cell(row, column)?.raw ?? ''));
    return form.write(grid, newline);
  });
  return {
    title: localized('粘贴为标准表格', 'Paste as the official table'),
    newText: onOwnLines(report.text, selection, words.join(newline + newline), newline),
    edits: [],
  };
}

/** A block of figures into the cells from the one at the cursor on, to the right and down. */
function figuresFromCell(report: Report, { start, end }: Span, rows: readonly (readonly string[])[]): PastedTable | undefined {
  const first = cellAt(report, start);
  const table = first && tableOf(report, first.table);
  if (first === undefined || table === undefined || end > first.mark.end) return undefined;
  if (!rows.every((row) => row.every((raw) => readFigure(raw, true).state !== 'malformed'))) return undefined;
  const { order, rows: shapes } = tableShape(formatOf(table.format), table.kind);
  const fromRow = order.indexOf(first.row);
  const fromColumn = shapes.get(first.row)?.columns.indexOf(first.column) ?? -1;
  const edits: Edit[] = [];
  for (const [down, row] of rows.entries()) {
    for (const [right, raw] of row.entries()) {
      const key = order[fromRow + down] ?? '';
      const cell: ValueCell | undefined = table.cell(key, shapes.get(key)?.columns[fromColumn + right] ?? '');
      if (cell === undefined) return undefined;
      if (cell.raw !== raw) edits.push(cell.fill(raw));
    }
  }
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  return { title: localized(`填入 ${count} 个单元格`, `Fill in ${count} cells`), newText: '', edits };
}

/** A table that isn't an official one. */
function otherTable(report: Report, selection: Span, rows: readonly (readonly string[])[]): PastedTable | undefined {
  const form = formOfReport(report);
  if (form.id !== 'pipe-row' || rows.length < 2) return undefined;
  const newline = newlineOf(report.text);
  const width = Math.max(...rows.map((row) => row.length));
  const grid = {
    kind: 'requests' as const,
    width,
    rows: rows.map((row) => ({
      key: undefined,
      covered: [],
      cells: row.map((words, column) => ({ text: oneLine(words), column, colspan: 1, rowspan: 1, isValue: false })),
    })),
  };
  return {
    title: localized('粘贴为表格', 'Paste as a table'),
    newText: onOwnLines(report.text, selection, form.write(grid, newline), newline),
    edits: [],
  };
}

function rowsOfHtml(html: string): string[][] {
  const [table] = readHtml(html).tables;
  return (table?.rows ?? []).map(({ cells }) => cells.map((cell) => oneLine(cellText(html, cell))));
}

function rowsOfText(text: string): string[][] {
  const lines = text.replace(/[\r\n]+$/, '').split(/\r\n?|\n/);
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll('|', '｜').trim();
}

/** The table on lines of its own, with a blank line to what is before and behind it. */
function onOwnLines(text: string, { start, end }: Span, words: string, newline: string): string {
  const before = text.slice(lineStartAt(text, start), start).trim() === '' ? '' : newline + newline;
  const behind = end >= text.length || /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end, end + 200)) ? '' : newline + newline;
  return before + words + behind;
}
