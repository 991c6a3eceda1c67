// A table from the clipboard as a table of the report: in its form, official rows with their figures where they are known.
import { formatOf } from '../format/formats.ts';
import { type Grid, gridOf } from '../format/grid.ts';
import { cellAt } from '../model/cell-at.ts';
import { type BoundTable, type Report, tableOf } from '../model/report.ts';
import { formOfReport } from '../model/skeleton.ts';
import { tableShape } from '../model/table-shape.ts';
import { tableName } from '../rules/names.ts';
import { isNoneMark, readFigure } from '../syntax/figure.ts';
import { tableForm } from '../syntax/forms.ts';
import type { TableForm } from '../syntax/table-form.ts';
import { type Localized, localized } from '../text/localized.ts';
import { lineStartAt, newlineOf } from '../text/newline.ts';
import type { Edit, Span } from '../text/span.ts';
import { type Clipboard, type ClipboardPieces, type ClipboardTable, readClipboard } from './clipboard.ts';
import { gridOfCells } from './clipboard-grid.ts';

export interface PastedTable {
  readonly title: Localized;
  /** Take the place of a plain paste; none where every figure stands there already. */
  readonly edits: readonly Edit[];
}

/**
 * Nothing that the clipboard holds is lost: where a part of it has no place, it is left to the editor.
 * @param selection what the paste would replace
 * @returns undefined where the clipboard holds no table, or none that can be written here
 */
export function pastedTable(report: Report, selection: Span, clipboard: Clipboard): PastedTable | undefined {
  const read = readClipboard(clipboard);
  if (read === undefined) return undefined;
  const table = report.tables.find(({ span }) => touches(span, selection) && !covers(selection, span));
  return table === undefined ? asText(report, selection, read) : intoTable(report, table, selection, read);
}

function touches(span: Span, { start, end }: Span): boolean {
  if (start === end) return span.start <= start && start <= span.end;
  return start < span.end && end > span.start;
}

function covers({ start, end }: Span, span: Span): boolean {
  return start <= span.start && end >= span.end;
}

/** UTF-16 code units of the words that may stand around a table whose figures alone are pasted: its caption. */
const longestCaption = 60;

function intoTable(
  report: Report,
  table: BoundTable,
  selection: Span,
  { pieces, isHtml }: ClipboardPieces,
): PastedTable | undefined {
  const tables = pieces.filter((piece) => typeof piece !== 'string');
  const words = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
  const [pasted] = tables;
  if (pasted === undefined || tables.length > 1 || words > longestCaption) return undefined;
  if (selection.start < table.span.start || selection.end > table.span.end) return undefined;
  if (pasted.official !== undefined) return figuresOfTable(report, table, pasted.official);
  return words > 0 ? undefined : figuresFromCell(report, selection, pasted, isHtml);
}

/** The figures of an official table into the same one. */
function figuresOfTable(report: Report, table: BoundTable, pasted: BoundTable): PastedTable | undefined {
  if (tableOf(report, table.kind) !== table || pasted.kind !== table.kind || pasted.format !== table.format) return undefined;
  if (!isReadWhole(pasted)) return undefined;
  const edits: Edit[] = [];
  for (const { key, cells } of pasted.rows) {
    for (const { column, raw } of cells) {
      const cell = table.cell(key, column);
      if (cell === undefined || !fits(raw, tableForm(table.form))) return undefined;
      if (cell.raw !== raw) edits.push(cell.fill(raw));
    }
  }
  const name = tableName(table.kind);
  return { title: localized(`填入“${name['zh-cn']}”`, `Fill in the ${name.en}`), edits };
}

/** Whether every official row that is there was read with all its figures, and nothing beside them would be lost. */
function isReadWhole({ rows, problems }: BoundTable): boolean {
  const lost = new Set(['row-duplicate', 'row-unknown', 'cell-count', 'stray-value']);
  return rows.some(({ cells }) => cells.length > 0) && !problems.some(({ kind }) => lost.has(kind));
}

/** UTF-16 code units; a longer one is no figure. */
const longestFigure = 40;

/** Whether what stands in a cell can stand in one of a form without being read as something else. */
function fits(raw: string, { keepsBlanks }: TableForm): boolean {
  if (raw.length > longestFigure || /[\t\r\n|<>&]/.test(raw)) return false;
  return keepsBlanks || (raw !== '' && !/\s/.test(raw));
}

/**
 * A block of figures into the cells from the one at the cursor on, to the right and down. What is selected must lie in
 * these cells: labels between them stay.
 */
function figuresFromCell(
  report: Report,
  { start, end }: Span,
  { rows }: ClipboardTable,
  isHtml: boolean,
): PastedTable | undefined {
  const first = cellAt(report, start);
  const table = first && tableOf(report, first.table);
  if (first === undefined || table?.cell(first.row, first.column) !== first || !isBlockOfFigures(rows, isHtml)) return undefined;
  const { order, rows: shapes } = tableShape(formatOf(table.format), table.kind);
  const fromRow = order.indexOf(first.row);
  const fromColumn = shapes.get(first.row)?.columns.indexOf(first.column) ?? -1;
  const edits: Edit[] = [];
  let last = first.mark.end;
  for (const [down, row] of rows.entries()) {
    for (const [right, { text: raw }] of row.entries()) {
      const key = order[fromRow + down] ?? '';
      const cell = table.cell(key, shapes.get(key)?.columns[fromColumn + right] ?? '');
      if (cell === undefined || !fits(raw, tableForm(table.form))) return undefined;
      if (cell.raw !== raw) edits.push(cell.fill(raw));
      last = Math.max(last, cell.mark.end);
    }
  }
  if (end > last) return undefined;
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  return { title: localized(`填入 ${count} 个单元格`, `Fill in ${count} cells`), edits };
}

/** A spreadsheet may show its zeros so. */
const unicodeHyphen = '\u2010';

/** Figures, blanks and what stands for none, no cell merged. In text a blank first one is a line's indent. */
function isBlockOfFigures(rows: ClipboardTable['rows'], isHtml: boolean): boolean {
  const width = rows[0]?.length ?? 0;
  const states = rows.map((row) =>
    row.map(({ text }) => (isNoneMark(text) || text === unicodeHyphen ? 'none' : readFigure(text, true).state)),
  );
  return (
    (isHtml ? states.some((row) => row.includes('number')) : states[0]?.[0] === 'number') &&
    states.every((row) => row.length === width && !row.includes('malformed')) &&
    rows.every((row) => row.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1))
  );
}

/** All that the clipboard holds, on lines of its own: official tables with the official labels, others as they are. */
function asText(report: Report, selection: Span, { isHtml, pieces }: ClipboardPieces): PastedTable | undefined {
  const form = formOfReport(report);
  const newline = newlineOf(report.text);
  const tables = pieces.filter((piece) => typeof piece !== 'string');
  // Text that has the report's form already is pasted by the editor, to the letter.
  if (!isHtml && tables.every(({ official }) => official?.form === form.id)) return undefined;
  // In an HTML document, words would need an element that only its writer knows.
  if (report.isHtml && tables.length < pieces.length) return undefined;
  const parts: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const words = typeof piece === 'string' ? piece.replace(/\r\n?|\n/g, newline) : tableText(piece, form, newline);
    if (words === undefined) return undefined;
    if (index > 0) parts.push(typeof piece === 'string' && typeof pieces[index - 1] === 'string' ? newline : newline + newline);
    parts.push(words);
  }
  const hasOfficial = tables.some((table) => isNearlyComplete(table.official));
  return {
    title: hasOfficial ? localized('粘贴为标准表格', 'Paste as the official table') : localized('粘贴为表格', 'Paste as a table'),
    edits: [{ span: selection, newText: onOwnLines(report.text, selection, parts.join(''), newline) }],
  };
}

function tableText(table: ClipboardTable, form: TableForm, newline: string): string | undefined {
  const grid = officialGrid(table.official, form) ?? gridOfCells(table.rows, form);
  return grid && form.write(grid, newline);
}

function officialGrid(official: BoundTable | undefined, form: TableForm): Grid | undefined {
  if (!isNearlyComplete(official)) return undefined;
  const all = official.rows.flatMap(({ cells }) => cells);
  if (!all.every(({ raw }) => fits(raw, form))) return undefined;
  return gridOf(formatOf(official.format), official.kind, (row, column) => official.cell(row, column)?.raw ?? '');
}

/** Whether a table is read whole and lacks few rows: those are written blank, and the checks say so. */
function isNearlyComplete(official: BoundTable | undefined): official is BoundTable {
  if (official === undefined || !isReadWhole(official)) return false;
  const { rows } = tableShape(formatOf(official.format), official.kind);
  return official.rows.length * 4 >= rows.size * 3;
}

/** Words on lines of their own, with a blank line to what stands before and behind on the selection's lines. */
function onOwnLines(text: string, { start, end }: Span, words: string, newline: string): string {
  const before = text.slice(lineStartAt(text, start), start).trim() === '' ? '' : newline + newline;
  const behind = end >= text.length || /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end, end + 200)) ? '' : newline + newline;
  return before + words + behind;
}
