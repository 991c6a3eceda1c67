// Which of the cells behind a label are the row's figures, and which fill up merged cells.
import { type Cell, isEmpty } from '../syntax/table-form.ts';
import type { LabelledRow } from './labelled-rows.ts';

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
    if (row.values.length <= count) continue;
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

/** Takes a row's figures from the cells behind its label; never shifts one. */
export function selectMarked(row: LabelledRow, count: number, place: ValuePlace): SelectedValues {
  const { values } = row;
  if (values.length === count) return { cells: values, strays: [], found: count };
  if (values.length < count) return { cells: undefined, strays: [], found: values.length };
  const start = place.from === 'label' ? place.offset : place.offset - row.before.length - 1;
  const inside = start >= 0 ? values.slice(start, start + count) : [];
  const outside = [...values.slice(0, Math.max(0, start)), ...values.slice(start + count)];
  const strays = outside.filter((cell) => !isEmpty(cell));
  if (inside.length === count && (strays.length === 0 || place.from === 'row')) {
    return { cells: inside, strays, found: count };
  }
  return { cells: undefined, strays: [], found: filledRun(values)?.length ?? 0 };
}

/**
 * Takes a row's figures from a stream, where an empty cell is a mark that may also fill up a merged cell.
 * @param usesPads whether this table fills up merged cells
 * @param colspan how many grid columns the row's label takes
 */
export function selectFromStream(row: LabelledRow, count: number, usesPads: boolean, colspan: number): SelectedValues {
  const cells = row.values.filter((cell) => cell.pad !== true);
  let end = cells.length;
  while (end > count && isEmptyAt(cells, end - 1)) end--;
  // One mark alone behind a label of two columns fills it up; then a figure is missing.
  const fillsUp = usesPads && colspan === 2 && end === count && cells.length === count && isEmptyAt(cells, count - 1);
  if (end === count && !fillsUp) return { cells: cells.slice(0, count), strays: [], found: count };
  return { cells: undefined, strays: [], found: fillsUp ? count - 1 : end };
}
