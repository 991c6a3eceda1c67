// Smallest repairs by trying every set of cells and solving for it: slow, and independent of the search.

export interface BruteSystem {
  readonly cellCount: number;
  /** Each a sum that must be 0: pairs of cell and coefficient. */
  readonly equations: readonly (readonly (readonly [cell: number, coefficient: number])[])[];
}

export interface BruteRepairs {
  /** Each written `cell=value cell=value`, cells ascending. */
  readonly repairs: ReadonlySet<string>;
  /** Whether some set of cells had more than one solution; only those with values up to a bound are listed then. */
  readonly hasFamilies: boolean;
}

/** All repairs of the smallest size up to `maxSize`; undefined where there is none. NaN marks an unknown value. */
export function bruteForceRepairs(system: BruteSystem, values: readonly number[], maxSize: number): BruteRepairs | undefined {
  const matrix = system.equations.map((terms) => {
    const row = new Array<number>(system.cellCount).fill(0);
    for (const [cell, coefficient] of terms) row[cell] = coefficient;
    return row;
  });
  const known = values.flatMap((value, cell) => (Number.isNaN(value) ? [] : [cell]));
  const unknown = values.flatMap((value, cell) => (Number.isNaN(value) ? [cell] : []));
  const off = matrix.map((row) => -known.reduce((sum, cell) => sum + at(row, cell) * at(values, cell), 0));
  for (let size = 0; size <= maxSize; size++) {
    const repairs = new Set<string>();
    let hasFamilies = false;
    for (const cells of subsets(known, size)) {
      const rows = matrix.map((row, index) => [
        ...unknown.map((cell) => at(row, cell)),
        ...cells.map((cell) => at(row, cell)),
        at(off, index),
      ]);
      const solutions = solve(
        rows,
        unknown.length,
        cells.map((cell) => at(values, cell)),
      );
      hasFamilies ||= solutions.isFamily && solutions.amounts.length > 0;
      for (const amounts of solutions.amounts) {
        repairs.add(cells.map((cell, index) => `${cell}=${at(values, cell) + at(amounts, index)}`).join(' '));
      }
    }
    if (repairs.size > 0) return { repairs, hasFamilies };
  }
  return undefined;
}

/** The changes that all of some repairs share, ascending by cell. */
export function commonChanges(repairs: Iterable<string>): string[] {
  let common: string[] | undefined;
  for (const repair of repairs) {
    const changes = repair === '' ? [] : repair.split(' ');
    common = common === undefined ? changes : common.filter((change) => changes.includes(change));
  }
  return common ?? [];
}

function at(numbers: readonly number[], index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new RangeError(`no number at ${index}`);
  return number;
}

function* subsets(cells: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= cells.length - size; index++) {
    for (const rest of subsets(cells, size - 1, index + 1)) yield [at(cells, index), ...rest];
  }
}

/** Changes that satisfy all rows, none of them 0 and no value negative. The first `free` columns may take any value. */
function solve(rows: number[][], free: number, values: readonly number[]): { amounts: number[][]; isFamily: boolean } {
  const width = free + values.length;
  const pivots: number[] = [];
  for (let column = 0; column < width; column++) {
    const pivot = rows.findIndex((row, index) => index >= pivots.length && at(row, column) !== 0);
    if (pivot < 0) continue;
    const [row] = rows.splice(pivot, 1);
    if (row === undefined) continue;
    rows.splice(pivots.length, 0, row);
    for (const [index, other] of rows.entries()) {
      if (other === row || at(other, column) === 0) continue;
      const [own, theirs] = [at(row, column), at(other, column)];
      rows[index] = other.map((value, position) => value * own - at(row, position) * theirs);
    }
    pivots.push(column);
  }
  if (rows.slice(pivots.length).some((row) => at(row, width) !== 0)) return { amounts: [], isFamily: false };
  const constraints = rows
    .slice(0, pivots.length)
    .flatMap((row, index) => (at(pivots, index) >= free ? [{ row, pivot: at(pivots, index) - free }] : []));
  const chosen = values.map((_, index) => index).filter((index) => !constraints.some(({ pivot }) => pivot === index));
  const amounts: number[][] = [];
  for (const choice of choices(chosen.map((index) => at(values, index)))) {
    const amount = new Array<number>(values.length).fill(0);
    chosen.forEach((index, position) => {
      amount[index] = at(choice, position);
    });
    for (const { row, pivot } of constraints) {
      const rest = chosen.reduce((sum, index) => sum + at(row, free + index) * at(amount, index), 0);
      amount[pivot] = (at(row, width) - rest) / at(row, free + pivot);
    }
    if (amount.every((change, index) => Number.isInteger(change) && change !== 0 && at(values, index) + change >= 0))
      amounts.push(amount);
  }
  return { amounts, isFamily: chosen.length > 0 };
}

/** All combinations of changes other than 0 that make no value negative or greater than before by more than 20. */
function* choices(values: readonly number[]): Generator<number[]> {
  const [first, ...rest] = values;
  if (first === undefined) {
    yield [];
    return;
  }
  for (let change = -first; change <= 20; change++) {
    if (change !== 0) for (const others of choices(rest)) yield [change, ...others];
  }
}
