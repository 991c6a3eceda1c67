// Which figures of a report are wrong, as far as its equations tell.
import { formatOf } from '../format/formats.ts';
import { memoizeLast } from '../text/memo.ts';
import { confirmationOf } from './claim-judgement.ts';
import { type EquationSystem, equationSystemsOf } from './equations.ts';
import { Diagnosis, type DoubtfulTotal, type WrongCell } from './imbalance-diagnosis.ts';
import { findRepairs } from './repair.ts';
import type { Evidence } from './repair-likelihood.ts';
import { type BoundTable, type Report, tableOf, type ValueCell } from './report.ts';

export interface Imbalance {
  readonly wrong: readonly WrongCell[];
  readonly doubtful: readonly DoubtfulTotal[];
}

/** Whether something beside the equations, e.g. the prose, says that a cell has this figure. */
export type Confirmation = (cell: ValueCell, value: number) => boolean;

/** Sums over more than this could lose their last digit; such a figure counts as unknown. */
const largestFigure = 1e13;

/** What is out of balance in a report's first table of each kind; computed once for a report. */
export const imbalanceOf = memoizeLast((report: Report): Imbalance => findImbalance(report, confirmationOf(report)));

/** What is out of balance in a report's first table of each kind. */
function findImbalance(report: Report, confirms?: Confirmation): Imbalance {
  const wrong: WrongCell[] = [];
  const doubtful: DoubtfulTotal[] = [];
  for (const kind of ['requests', 'reviewAndLitigation'] as const) {
    const table = tableOf(report, kind);
    if (table === undefined) continue;
    for (const system of equationSystemsOf(formatOf(table.format))) {
      if (system.table !== kind) continue;
      const cells = cellsOf(table, system);
      const values = figuresOf(cells);
      const repairs = findRepairs(system.system, values, evidence(system, cells, confirms));
      if (repairs.broken.length === 0) continue;
      const diagnosis = new Diagnosis(system, cells, values, repairs);
      wrong.push(...diagnosis.wrong());
      doubtful.push(...diagnosis.doubtful());
    }
  }
  return { wrong, doubtful };
}

/** The cells of a table by their number in a system; a row that stands twice counts where it stands first. */
function cellsOf(table: BoundTable, system: EquationSystem): (ValueCell | undefined)[] {
  const cells = new Array<ValueCell | undefined>(system.cells.length).fill(undefined);
  for (const row of table.rows) {
    const numbers = system.numbersOfRow.get(row.key);
    if (numbers === undefined) continue;
    for (let index = 0; index < numbers.length; index++) {
      const number = numbers[index] ?? -1;
      cells[number] ??= row.cells[index];
    }
  }
  return cells;
}

function figuresOf(cells: readonly (ValueCell | undefined)[]): Float64Array {
  const values = new Float64Array(cells.length);
  for (let cell = 0; cell < cells.length; cell++) values[cell] = figureOf(cells[cell]);
  return values;
}

/** The figure that arithmetic may use; NaN for a blank, malformed, negative, broken or monstrous one. */
function figureOf(cell: ValueCell | undefined): number {
  if (cell?.state !== 'number' || cell.value === null) return Number.NaN;
  return Number.isInteger(cell.value) && cell.value >= 0 && cell.value <= largestFigure ? cell.value : Number.NaN;
}

function evidence(
  system: EquationSystem,
  cells: readonly (ValueCell | undefined)[],
  confirms: Confirmation | undefined,
): Evidence {
  const isTotal = (cell: number): boolean => system.isTotal[cell] ?? false;
  if (confirms === undefined) return { isTotal };
  const isConfirmed = (number: number, value: number): boolean => {
    const cell = cells[number];
    return cell !== undefined && confirms(cell, value);
  };
  return { isTotal, isConfirmed };
}
