// The one row of figures of the table on review and litigation.
import { recognize } from '../format/vocabulary.ts';
import { type Cell, cellText, isEmpty, type Row } from '../syntax/cells.ts';
import { isFigureLike } from '../syntax/figure.ts';
import type { TableForm } from '../syntax/table-form.ts';
import type { Span } from '../text/span.ts';
import { selectFromStream } from './select-values.ts';

export interface ReviewRow {
  /** As many figures as asked for; undefined where the text has another number. */
  readonly cells: readonly Cell[] | undefined;
  readonly found: number;
  /** The row, or what comes nearest to it; undefined where the table has no row of figures at all. */
  readonly span: Span | undefined;
  /** The cells of the head. */
  readonly words: readonly Cell[];
  /** Further rows with as many figures. */
  readonly others?: readonly Span[];
}

export function reviewRow(text: string, form: TableForm, rows: readonly Row[], expected: number): ReviewRow {
  if (form.id === 'spaces') return fromCells(text, figuresAtEndOf(rows), rows, expected);
  if (!form.marksRows) return fromStream(text, rows, expected);
  const index = rowOfFigures(text, rows, expected);
  const row = rows[index];
  if (row === undefined) return { cells: undefined, found: 0, span: headSpan(rows), words: wordsOf(text, rows) };
  const words = wordsOf(text, rows.slice(0, index));
  const others = rows.slice(index + 1).filter((other) => countFigures(text, other) >= expected);
  return { ...fromRow(text, row.cells, expected), words, others: others.map(({ cells }) => spanOf(cells)) };
}

/** More are no row of this table, however many lines they stand on. */
const mostFigures = 100;

function isFigure(text: string, cell: Cell): boolean {
  return cell.text === undefined ? isFigureLike(text, cell.start, cell.end) : isFigureLike(cell.text, 0, cell.text.length);
}

function countFigures(text: string, row: Row): number {
  return row.cells.filter((cell) => isFigure(text, cell)).length;
}

/** The first row with all its figures, else the last one with any; without any, the last one with as many empty cells as the row has. */
function rowOfFigures(text: string, rows: readonly Row[], expected: number): number {
  const whole = rows.findIndex((row) => countFigures(text, row) >= expected);
  if (whole >= 0) return whole;
  for (let index = rows.length - 1; index >= 0; index--) {
    if (rows[index]?.cells.some((cell) => isFigure(text, cell))) return index;
  }
  for (let index = rows.length - 1; index >= 0; index--) {
    const cells = rows[index]?.cells;
    if (cells !== undefined && cells.length >= expected && cells.every(isEmpty)) return index;
  }
  return -1;
}

function fromRow(text: string, cells: readonly Cell[], expected: number): Omit<ReviewRow, 'words'> {
  const span = spanOf(cells);
  let from = 0;
  let to = cells.length;
  const isEmptyAt = (index: number) => {
    const cell = cells[index];
    return cell !== undefined && isEmpty(cell);
  };
  const isWordsAt = (index: number) => {
    const cell = cells[index];
    return cell !== undefined && !isEmpty(cell) && !isFigure(text, cell);
  };
  while (to - from > expected && isEmptyAt(to - 1)) to--;
  while (to - from > expected && (isEmptyAt(from) || isWordsAt(from))) from++;
  return to - from === expected
    ? { cells: cells.slice(from, to), found: expected, span }
    : { cells: undefined, found: to - from, span };
}

function fromStream(text: string, rows: readonly Row[], expected: number): ReviewRow {
  const cells = streamCells(text, rows, expected);
  const usesPads = rows.some((row) => row.cells.some((cell) => cell.pad === true));
  const selected = selectFromStream(cells, expected, usesPads);
  const words = wordsOf(text, rows);
  const hasFigures = cells.some((cell) => !isEmpty(cell));
  const span = hasFigures ? spanOf(cells) : headSpan(rows);
  return { cells: selected.cells, found: selected.found, span, words };
}

function fromCells(text: string, figures: readonly Cell[], rows: readonly Row[], expected: number): ReviewRow {
  const words = wordsOf(text, rows);
  if (figures.length === expected) return { cells: figures, found: expected, span: spanOf(figures), words };
  const span = figures.length > 0 ? spanOf(figures) : headSpan(rows);
  return { cells: undefined, found: figures.length, span, words };
}

/** What stands behind the head's last word, empty cells and short words between figures included. */
function streamCells(text: string, rows: readonly Row[], expected: number): Cell[] {
  const cells = rows.flatMap((row) => row.cells);
  let from = cells.length;
  while (from > 0 && !isHeadWord(text, cells, from - 1)) from--;
  const own = cells.slice(from).filter((cell) => cell.pad !== true);
  // More empty cells than the row has: those in front fill up the head's merged ones.
  while (own.length > expected && isEmptyAt(own, 0)) own.shift();
  return own;
}

function isEmptyAt(cells: readonly Cell[], index: number): boolean {
  const cell = cells[index];
  return cell !== undefined && isEmpty(cell);
}

function isHeadWord(text: string, cells: readonly Cell[], index: number): boolean {
  const cell = cells[index];
  if (cell === undefined || isEmpty(cell) || isFigure(text, cell)) return false;
  const before = cells[index - 1];
  const after = cells[index + 1];
  const isAmongFigures = before !== undefined && after !== undefined && isFigure(text, before) && isFigure(text, after);
  return !isAmongFigures || cell.end - cell.start > 3 || recognize(cellText(text, cell)) !== undefined;
}

/** The figures of the last lines that have nothing but figures. */
function figuresAtEndOf(rows: readonly Row[]): Cell[] {
  const figures: Cell[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const [words, ...own] = rows[index]?.cells ?? [];
    if (own.length === 0) {
      if (figures.length > 0) break;
      continue;
    }
    figures.unshift(...own);
    if (figures.length > mostFigures) break;
    if (words !== undefined && !isEmpty(words)) break;
  }
  return figures;
}

function wordsOf(text: string, rows: readonly Row[]): Cell[] {
  return rows.flatMap((row) => row.cells).filter((cell) => !isEmpty(cell) && !isFigure(text, cell));
}

function headSpan(rows: readonly Row[]): Span | undefined {
  const first = rows[0]?.cells.find((cell) => !isEmpty(cell));
  return first && { start: first.start, end: first.end };
}

function spanOf(cells: readonly Cell[]): Span {
  return { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}
