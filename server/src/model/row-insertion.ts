// An official row that a table lacks, written as the table's other rows are.
import type { DisclosureBlockFormat } from '../format/format.ts';
import { formatOf } from '../format/formats.ts';
import { type FigureText, gridOf } from '../format/grid.ts';
import { tableForm } from '../syntax/forms.ts';
import { isSpace, PIPE } from '../text/characters.ts';
import { lineEndAt, lineStartAt, newlineOf } from '../text/newline.ts';
import { applyEdits, type Edit, type Span } from '../text/span.ts';
import { blockOpenedBy, endOfBlockHead } from './disclosure-block.ts';
import type { BoundRow, BoundTable, Report } from './report.ts';
import { noFigure } from './skeleton.ts';
import { type RowShape, tableShape } from './table-shape.ts';

/**
 * Inserts an official row without figures.
 * @param insertAt where the row before it ends (`behind`), or the row after it begins
 */
export function rowInsertion(report: Report, table: BoundTable, key: string, insertAt: number, behind: boolean): Edit {
  const { text } = report;
  const form = tableForm(table.form);
  const separator = form.rowSeparator(newlineOf(text));
  const block = blockOpenedBy(table, key);
  if (block !== undefined) return firstOfBlock(report, table, key, block, insertAt, behind);
  const words = rowText(report, table, key);
  if (behind) {
    const at = Math.max(insertAt, endOfLabel(text, table, insertAt));
    return { span: { start: at, end: at }, newText: separator + words };
  }
  const at = opensRows(text, table) ? startWithLonePipe(text, insertAt) : insertAt;
  return { span: { start: at, end: at }, newText: words + separator };
}

/** A row that is the first one of its block: below the block's head, or with that head where it is gone too. */
function firstOfBlock(
  report: Report,
  table: BoundTable,
  key: string,
  block: DisclosureBlockFormat,
  insertAt: number,
  behind: boolean,
): Edit {
  const newline = newlineOf(report.text);
  const separator = tableForm(table.form).rowSeparator(newline);
  const at = endOfBlockHead(report.text, table, block);
  const words = rowText(report, table, key);
  if (at !== undefined) return { span: { start: at, end: at }, newText: separator + words };
  const all = [...headRows(table, key, newline), words];
  const newText = behind ? all.map((row) => separator + row).join('') : all.map((row) => row + separator).join('');
  return { span: { start: insertAt, end: insertAt }, newText };
}

/** The caption and header rows of a row's block. */
function headRows(table: BoundTable, key: string, newline: string): string[] {
  const grid = gridOf(formatOf(table.format), table.kind, noFigure);
  const before = grid.rows.slice(
    0,
    grid.rows.findIndex((row) => row.key === key),
  );
  const head = before.slice(before.findLastIndex((row) => row.cells.length === 1));
  return head.filter((row) => row.key === undefined).map((row) => tableForm(table.form).writeRow(row, grid, newline));
}

/** An official row as text, without a line break at its end. @param figure what to put for each figure; nothing where left out */
export function rowText(report: Report, table: BoundTable, key: string, figure: FigureText = noFigure): string {
  const { text } = report;
  const newline = newlineOf(text);
  const shape = tableShape(formatOf(table.format), table.kind);
  const official = shape.rows.get(key);
  if (official === undefined) throw new RangeError(`${table.kind} has no row ${key}`);
  // In a PDF's text a blank has no place, and a label without figures is no row: a dash stands for each figure to come.
  if (table.form === 'spaces') {
    return [official.label, ...official.columns.map((column) => figure(key, column) || '-')].join(' ');
  }
  const opening = opensRows(text, table) ? `|${newline}` : '';
  const model = tableForm(table.form).keepsBlanks ? likeAnother(text, table, official, figure) : undefined;
  return opening + (model ?? asOfficial(table, key, newline, figure));
}

function asOfficial(table: BoundTable, key: string, newline: string, figure: FigureText): string {
  const grid = gridOf(formatOf(table.format), table.kind, figure);
  const row = grid.rows.find((candidate) => candidate.key === key);
  return row === undefined ? '' : tableForm(table.form).writeRow(row, grid, newline);
}

/** The text of a row of the same build with label and figures exchanged: pads and marks are as in this table. */
function likeAnother(text: string, table: BoundTable, official: RowShape, figure: FigureText): string | undefined {
  const shape = tableShape(formatOf(table.format), table.kind);
  const isOpening = opensGroup(official, shape.order, shape.rows);
  const models = table.rows.flatMap((row) => {
    const other = shape.rows.get(row.key);
    if (other === undefined || row.cells.length !== official.columns.length || row.key === official.key) return [];
    if (other.within.length !== official.within.length) return [];
    if (opensGroup(other, shape.order, shape.rows) !== isOpening) return [];
    const isSameGroup = other.within.at(-1)?.label === official.within.at(-1)?.label;
    return [{ row, isSameGroup, words: wordsIn(text, { start: row.span.start, end: row.label.start }) }];
  });
  const model = isOpening
    ? models.find(({ words }) => words !== undefined && table.form !== 'html')
    : (models.find(({ words }) => words === undefined) ?? models.find(({ isSameGroup }) => isSameGroup));
  if (model === undefined) return undefined;
  const group = official.within.at(-1)?.label;
  const groupEdits = isOpening && model.words && group ? [{ span: model.words, newText: group }] : [];
  const figures = model.row.cells.flatMap((cell) => {
    const newText = figure(official.key, cell.column);
    return cell.state === 'blank' && newText === '' ? [] : [cell.fill(newText)];
  });
  return rewritten(text, table, model.row, [...groupEdits, { span: model.row.label, newText: official.label }, ...figures]);
}

function rewritten(text: string, table: BoundTable, row: BoundRow, edits: readonly Edit[]): string {
  const form = tableForm(table.form);
  const outer = { start: row.span.start, end: row.span.end, outerStart: row.span.start, outerEnd: row.span.end };
  const start = form.rowStart(text, outer);
  const end = form.rowEnd(text, outer);
  const moved = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  return applyEdits(text.slice(start, end), moved);
}

/** Whether a row is the first one in a merged cell, whose label stands in it. */
function opensGroup(row: RowShape, order: readonly string[], rows: ReadonlyMap<string, RowShape>): boolean {
  const before = rows.get(order[order.indexOf(row.key) - 1] ?? '')?.within ?? [];
  return row.within.some(({ label }, depth) => before[depth]?.label !== label);
}

/** The stretch of a span that isn't blank; undefined where there are only blanks and marks of cells. */
function wordsIn(text: string, { start, end }: Span): Span | undefined {
  const isMark = (offset: number) => text.charCodeAt(offset) === PIPE || isSpace(text.charCodeAt(offset));
  let from = start;
  let to = end;
  while (from < to && isMark(from)) from++;
  while (to > from && isMark(to - 1)) to--;
  if (from >= to) return undefined;
  // HTML's tags between cells are no words.
  return /^(?:<[^>]*>\s*)*$/.test(text.slice(from, to)) ? undefined : { start: from, end: to };
}

/** Where a label goes on below its row's figures: the end of its last line. */
function endOfLabel(text: string, table: BoundTable, rowEnd: number): number {
  const row = table.rows.find(({ span }) => span.start < rowEnd && span.end >= rowEnd);
  return table.form === 'spaces' && row !== undefined ? lineEndAt(text, row.span.end) : rowEnd;
}

/** Whether a pipe alone on its line opens each row. */
function opensRows(text: string, table: BoundTable): boolean {
  return table.form === 'pipe-cell' && text.slice(table.span.start, lineEndAt(text, table.span.start)).trim() === '|';
}

function startWithLonePipe(text: string, rowStart: number): number {
  const before = lineStartAt(text, Math.max(0, lineStartAt(text, rowStart) - 1));
  const start = text.charAt(before - 1) === '\r' ? lineStartAt(text, before - 1) : before;
  return text.slice(start, rowStart).trim() === '|' ? start : rowStart;
}
