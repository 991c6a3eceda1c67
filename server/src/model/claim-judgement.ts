// Compares a claim with the figures of the tables that it speaks of.
import { memoizeLast } from '../text/memo.ts';
import type { Claim, ClaimReading } from './claim.ts';
import { claimsOf } from './claims.ts';
import type { Confirmation } from './imbalance.ts';
import { type Report, tableOf, type ValueCell } from './report.ts';

/** A reading of a claim in one report. */
export interface FoundReading {
  readonly cells: readonly ValueCell[];
  /** What the cells add up to. */
  readonly sum: number;
}

/** A claim that no reading fits. */
export interface Contradiction {
  readonly claim: Claim;
  /** In the claim's order, the likeliest first; one at least. */
  readonly readings: readonly FoundReading[];
}

/** Sums of money are exact to this, in 万元. */
const precision = 1e-6;

/** The claims that contradict the tables. A claim of which a cell isn't there, or holds no number, is not judged. */
export function* contradictionsOf(report: Report): Iterable<Contradiction> {
  for (const claim of claimsOf(report)) {
    const readings = claim.readings.map((reading) => foundReading(report, reading));
    const known = readings.filter((reading) => reading !== undefined);
    if (known.length < readings.length || known.length === 0) continue;
    if (known.some(({ sum }) => Math.abs(sum - claim.value) < precision)) continue;
    yield { claim, readings: known };
  }
}

/** What the tables say to a claim. */
export interface Judgement {
  /** The cells of the first reading that fits, else those of the likeliest; none where one of them isn't there. */
  readonly cells: readonly ValueCell[];
  /** Undefined where the claim is not judged. */
  readonly fits: boolean | undefined;
}

export function judgementOf(report: Report, { readings, value }: Claim): Judgement {
  const found = readings.map((reading) => foundReading(report, reading));
  const fitting = found.find((reading) => reading !== undefined && Math.abs(reading.sum - value) < precision);
  if (fitting !== undefined) return { cells: fitting.cells, fits: true };
  const likeliest = (readings[0]?.cells ?? []).map(({ table, row, column }) => tableOf(report, table)?.cell(row, column));
  const cells = likeliest.filter((cell) => cell !== undefined);
  const isJudged = found.length > 0 && found.every((reading) => reading !== undefined);
  return { cells: cells.length < likeliest.length ? [] : cells, fits: isJudged ? false : undefined };
}

function foundReading(report: Report, { cells }: ClaimReading): FoundReading | undefined {
  const found: ValueCell[] = [];
  let sum = 0;
  for (const { table, row, column } of cells) {
    const cell = tableOf(report, table)?.cell(row, column);
    if (cell?.state !== 'number' || cell.value === null) return undefined;
    found.push(cell);
    sum += cell.value;
  }
  return { cells: found, sum };
}

/** Whether the prose says that one cell alone has a figure; the prose is read when this is first asked. */
export function confirmationOf(report: Report): Confirmation {
  return (cell, value) => confirmedFigures(report).get(keyOf(cell))?.has(value) === true;
}

const confirmedFigures = memoizeLast((report: Report): ReadonlyMap<string, ReadonlySet<number>> => {
  const figures = new Map<string, Set<number>>();
  for (const { value, readings } of claimsOf(report)) {
    for (const { cells } of readings) {
      const [cell, ...others] = cells;
      if (cell === undefined || others.length > 0) continue;
      const key = keyOf(cell);
      figures.set(key, (figures.get(key) ?? new Set()).add(value));
    }
  }
  return figures;
});

function keyOf({ table, row, column }: Pick<ValueCell, 'table' | 'row' | 'column'>): string {
  return `${table}/${row}/${column}`;
}
