// Which of the cells behind a label are the row's figures, and which fill up merged cells.
import { type Cell, isEmpty } from '../syntax/cells.ts';
import type { LabelledRow, RowTerm } from './labelled-rows.ts';
import type { RowShape } from './table-shape.ts';

/** Where a table's figures begin, as most of its full rows show. */
export interface ValuePlace {
  /** Cells between label and figures, or the row's cells in front of the figures. */
  readonly from: 'label' | 'row';
  readonly offset: number;
}

/**
 * Reads off the rows that have all their figures where figures stand in this table.
 * @param count figures a row
 * @param fallback where no row tells
 */
export function valuePlace(rows: readonly LabelledRow[], count: number, fallback: ValuePlace): ValuePlace {
  const behindLabel = new Map<number, number>();
  const inRow = new Map<number, number>();
  let fullRows = 0;
  for (const row of rows) {
    const run = filledRun(row.values);
    if (run === undefined || run.length !== count) continue;
    fullRows++;
    increase(behindLabel, run.start);
    increase(inRow, row.before.length + 1 + run.start);
  }
  if (fullRows === 0) return fallback;
  const label = mostFrequent(behindLabel);
  const absolute = mostFrequent(inRow);
  return absolute.votes > label.votes ? { from: 'row', offset: absolute.value } : { from: 'label', offset: label.value };
}

/** How long a row is, and how long it should be as its like in the table are. */
export interface RowLength {
  readonly own: number;
  readonly usual: number;
}

/**
 * Compares each row's length with that of its like: with all rows where they are filled up to one width, else with those
 * whose labels take as many columns.
 */
export function rowLengths(
  rows: readonly LabelledRow[],
  colspanOf: (row: LabelledRow) => number,
): (row: LabelledRow) => RowLength {
  const wholeLength = (row: LabelledRow) => row.before.length + 1 + row.values.length;
  const whole = new Map<number, number>();
  for (const row of rows) increase(whole, wholeLength(row));
  const width = mostFrequent(whole);
  if (width.votes * 10 >= rows.length * 9) return (row) => ({ own: wholeLength(row), usual: width.value });
  const votes = new Map<number, Map<number, number>>();
  for (const row of rows) {
    const own = votes.get(colspanOf(row)) ?? new Map<number, number>();
    increase(own, row.values.length);
    votes.set(colspanOf(row), own);
  }
  return (row) => ({ own: row.values.length, usual: mostFrequent(votes.get(colspanOf(row)) ?? whole).value });
}

/** The cells from the first filled one to the last. */
function filledRun(cells: readonly Cell[]): { start: number; length: number } | undefined {
  const start = cells.findIndex((cell) => !isEmpty(cell));
  if (start < 0) return undefined;
  let end = cells.length;
  while (isEmptyAt(cells, end - 1)) end--;
  return { start, length: end - start };
}

function isEmptyAt(cells: readonly Cell[], index: number): boolean {
  const cell = cells[index];
  return cell !== undefined && isEmpty(cell);
}

function increase(votes: Map<number, number>, value: number): void {
  votes.set(value, (votes.get(value) ?? 0) + 1);
}

function mostFrequent(votes: ReadonlyMap<number, number>): { value: number; votes: number } {
  let best = { value: 0, votes: 0 };
  for (const [value, count] of votes) if (count > best.votes) best = { value, votes: count };
  return best;
}

export interface SelectedValues {
  /** Exactly as many as asked for; undefined where the row has another number of figures. */
  readonly cells: readonly Cell[] | undefined;
  /** Filled cells outside of the figures' place. */
  readonly strays: readonly Cell[];
  /** How many cells the row offers as figures, for the message. */
  readonly found: number;
}

/**
 * Takes a row's figures from the cells behind its label; never shifts one.
 * @param length compared with that of its like; undefined where rows differ by rights
 */
export function selectMarked(row: LabelledRow, count: number, place: ValuePlace, length: RowLength | undefined): SelectedValues {
  const { values } = row;
  const run = filledRun(values);
  const filled = values.filter((cell) => !isEmpty(cell));
  // As many filled cells side by side as the row has figures: they are the figures, wherever they stand.
  if (run?.length === count && filled.length === count) {
    return { cells: values.slice(run.start, run.start + count), strays: [], found: count };
  }
  const start = place.from === 'label' ? place.offset : place.offset - row.before.length - 1;
  const inside = start < 0 ? [] : values.slice(start, start + count);
  const before = values.slice(0, Math.max(0, start)).filter((cell) => !isEmpty(cell));
  const hasMoreBehind = values.slice(start + count).some((cell) => !isEmpty(cell));
  const { own, usual } = length ?? { own: 0, usual: 0 };
  // A row that isn't as long as its like has lost or won a cell, and which one isn't known.
  const isOfUsualLength = own === usual || (own > usual && !isEmptyAt(inside, count - 1));
  if (inside.length === count && !hasMoreBehind && isOfUsualLength) return { cells: inside, strays: before, found: count };
  const lost = Math.max(0, usual - own);
  return { cells: undefined, strays: [], found: lost > 0 ? Math.min(count, inside.length) - lost : filled.length };
}

/**
 * Takes a row's figures from a stream, where an empty cell is a mark that may also fill up a merged cell.
 * @param values the cells behind the label
 * @param usesPads whether this table fills up merged cells: then an empty cell at a row's end may do so
 */
export function selectFromStream(values: readonly Cell[], count: number, usesPads: boolean): SelectedValues {
  const cells = values.filter((cell) => cell.pad !== true);
  const filled = filledRun(cells);
  const filledEnd = filled === undefined ? 0 : filled.start + filled.length;
  const end = Math.max(filledEnd, Math.min(cells.length, count));
  const isCertain = end === filledEnd || filled === undefined || !usesPads;
  if (end === count && isCertain) return { cells: cells.slice(0, count), strays: [], found: count };
  return { cells: undefined, strays: [], found: usesPads ? filledEnd : end };
}

/** A row of the text with its figures taken from it. */
export interface SelectedRow {
  readonly row: LabelledRow;
  readonly term: RowTerm | undefined;
  readonly official: RowShape | undefined;
  readonly values: SelectedValues;
}
