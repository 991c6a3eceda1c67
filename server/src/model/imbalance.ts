// Which figures of a report are wrong, as far as its equations tell.
import { formatOf } from '../format/formats.ts';
import { type Equation, type EquationSystem, equationSystemsOf } from './equations.ts';
import { Diagnosis } from './imbalance-diagnosis.ts';
import { findRepairs } from './repair.ts';
import type { Evidence } from './repair-likelihood.ts';
import { type BoundTable, type Report, tableOf, type ValueCell } from './report.ts';

/** A cell in a sum, with its figure. */
export interface SumTerm {
  readonly cell: ValueCell;
  readonly value: number;
}

/** An equation that doesn't hold. */
export interface BrokenEquation {
  readonly equation: Equation;
  readonly left: readonly SumTerm[];
  readonly right: readonly SumTerm[];
  readonly leftSum: number;
  readonly rightSum: number;
  /** The cell that a reader takes for the sum of others. */
  readonly total: ValueCell;
}

/** Another figure for a cell. */
export interface CellChange {
  readonly cell: ValueCell;
  readonly from: number;
  readonly to: number;
}

/** A cell that is certainly wrong: every smallest repair gives it the same other figure. */
export interface WrongCell extends CellChange {
  /** The broken equations that the cell stands in. */
  readonly broken: readonly BrokenEquation[];
  /** How many equations the cell stands in, without those that have a blank or a malformed cell. */
  readonly equations: number;
  /** How many of these hold when this cell alone is mended. */
  readonly restored: number;
  /** All cells of the table that are certainly wrong, this one included. */
  readonly together: readonly CellChange[];
}

/** Broken equations with one total of which it isn't certain where the fault lies. */
export interface DoubtfulTotal {
  readonly total: ValueCell;
  readonly broken: readonly BrokenEquation[];
  /** Sets of changes that each mend these equations and break no other, the likeliest first. */
  readonly alternatives: readonly (readonly CellChange[])[];
  /** Whether there are, or may be, more than those. */
  readonly hasMore: boolean;
  /** Whether the search gave up, so that smaller repairs may exist, or `alternatives` be empty. */
  readonly gaveUp: boolean;
}

export interface Imbalance {
  readonly wrong: readonly WrongCell[];
  readonly doubtful: readonly DoubtfulTotal[];
}

/** Whether something beside the equations, e.g. the prose, says that a cell has this figure. */
export type Confirmation = (cell: ValueCell, value: number) => boolean;

const memo = new WeakMap<Report, Imbalance>();

/** Sums over more than this could lose their last digit; such a figure counts as unknown. */
const largestFigure = 1e13;

/** What is out of balance in a report's first table of each kind; computed once for a report. */
export function imbalanceOf(report: Report): Imbalance {
  const known = memo.get(report);
  if (known !== undefined) return known;
  const imbalance = findImbalance(report);
  memo.set(report, imbalance);
  return imbalance;
}

/** What is out of balance in a report's first table of each kind. */
export function findImbalance(report: Report, confirms?: Confirmation): Imbalance {
  const wrong: WrongCell[] = [];
  const doubtful: DoubtfulTotal[] = [];
  for (const kind of ['requests', 'reviewAndLitigation'] as const) {
    const table = tableOf(report, kind);
    if (table === undefined) continue;
    for (const system of equationSystemsOf(formatOf(table.format))) {
      if (system.table !== kind) continue;
      const cells = cellsOf(table, system);
      const values = Float64Array.from({ length: cells.length }, (_, cell) => figureOf(cells[cell]));
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
