// Which figures of a report are wrong, as far as its equations tell.
import { formatOf } from '../format/formats.ts';
import { type CellRef, type Equation, type EquationSystem, equationSystemsOf } from './equations.ts';
import { findRepairs, type Repairs } from './repair.ts';
import type { Change } from './repair-search.ts';
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
  /** Whether the search gave up, so that `alternatives` may lack some or all. */
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
      const diagnosis = new Diagnosis(table, system, confirms);
      wrong.push(...diagnosis.wrong());
      doubtful.push(...diagnosis.doubtful());
    }
  }
  return { wrong, doubtful };
}

/** The figure that arithmetic may use; NaN for a blank, malformed, negative, broken or monstrous one. */
function figureOf(cell: ValueCell | undefined): number {
  if (cell?.state !== 'number' || cell.value === null) return Number.NaN;
  return Number.isInteger(cell.value) && cell.value >= 0 && cell.value <= largestFigure ? cell.value : Number.NaN;
}

/** One system of equations over one table. */
class Diagnosis {
  private readonly cells: readonly (ValueCell | undefined)[];
  private readonly values: Float64Array;
  private readonly repairs: Repairs;

  constructor(
    table: BoundTable,
    private readonly system: EquationSystem,
    confirms: Confirmation | undefined,
  ) {
    this.cells = system.cells.map(({ row, column }) => table.cell(row, column));
    this.values = Float64Array.from(this.cells, figureOf);
    this.repairs = findRepairs(system.system, this.values, {
      isTotal: (cell) => system.isTotal[cell] ?? false,
      isConfirmed: (number, value) => {
        const cell = this.cells[number];
        return cell !== undefined && (confirms?.(cell, value) ?? false);
      },
    });
  }

  wrong(): WrongCell[] {
    const together = this.cellChanges(this.repairs.certain);
    return this.repairs.certain.flatMap((change) => {
      const [mended] = this.cellChanges([change]);
      const broken = this.repairs.broken.filter((equation) => this.contains(equation, change.cell));
      if (mended === undefined || broken.length === 0) return [];
      const decided = (this.system.system.termsOfCell[change.cell] ?? [])
        .map(({ equation }) => this.offBy(equation, [change]))
        .filter((offBy) => !Number.isNaN(offBy));
      const restored = decided.filter((offBy) => offBy === 0).length;
      return [{ ...mended, broken: this.brokenEquations(broken), equations: decided.length, restored, together }];
    });
  }

  doubtful(): DoubtfulTotal[] {
    const unexplained = this.repairs.broken.filter((equation) => this.offBy(equation, this.repairs.certain) !== 0);
    const byTotal = new Map<ValueCell, number[]>();
    for (const equation of unexplained) {
      const total = this.cellOf(this.system.equations[equation]?.total);
      if (total === undefined) continue;
      const equations = byTotal.get(total);
      if (equations === undefined) byTotal.set(total, [equation]);
      else equations.push(equation);
    }
    return [...byTotal].map(([total, equations]) => ({
      total,
      broken: this.brokenEquations(equations),
      alternatives: this.alternatives(equations),
      gaveUp: !this.repairs.complete,
    }));
  }

  /** The parts of the smallest repairs that mend some equations, without what mends others independently of them. */
  private alternatives(equations: readonly number[]): CellChange[][] {
    const certain = new Set(this.repairs.certain.map(({ cell }) => cell));
    const parts = new Map<string, readonly Change[]>();
    for (const repair of this.repairs.repairs) {
      const part = this.connected(
        repair.filter(({ cell }) => !certain.has(cell)),
        equations,
      );
      parts.set(part.map(({ cell, value }) => `${cell}=${value}`).join(' '), part);
    }
    const candidates = [...parts.values()].filter((part) => part.length > 0);
    const smallest = candidates.filter(
      (part) => !candidates.some((other) => other.length < part.length && isPartOf(other, part)),
    );
    return smallest.map((part) => this.cellChanges(part));
  }

  /** The changes that touch some equations, or an equation that such a change touches, and so on. */
  private connected(changes: readonly Change[], equations: readonly number[]): Change[] {
    const reached = new Set(equations);
    let rest = changes;
    for (;;) {
      const touching = rest.filter(({ cell }) => this.equationsWith(cell).some((equation) => reached.has(equation)));
      if (touching.length === 0) return changes.filter((change) => !rest.includes(change));
      rest = rest.filter((change) => !touching.includes(change));
      for (const { cell } of touching) for (const equation of this.equationsWith(cell)) reached.add(equation);
    }
  }

  private equationsWith(cell: number): number[] {
    return (this.system.system.termsOfCell[cell] ?? []).map(({ equation }) => equation);
  }

  private contains(equation: number, cell: number): boolean {
    return this.system.system.equations[equation]?.cells.includes(cell) ?? false;
  }

  /** What an equation is off by once some cells are changed. */
  private offBy(equation: number, changes: readonly Change[]): number {
    let sum = 0;
    for (const { cell, coefficient } of this.system.system.termsOfEquation[equation] ?? []) {
      const changed = changes.find((change) => change.cell === cell);
      sum += coefficient * (changed?.value ?? this.values[cell] ?? Number.NaN);
    }
    return sum;
  }

  private cellChanges(changes: readonly Change[]): CellChange[] {
    return changes.flatMap(({ cell: number, value: to }) => {
      const cell = this.cells[number];
      const from = this.values[number];
      return cell === undefined || from === undefined ? [] : [{ cell, from, to }];
    });
  }

  private brokenEquations(numbers: readonly number[]): BrokenEquation[] {
    return numbers.flatMap((number) => {
      const equation = this.system.equations[number];
      const total = this.cellOf(equation?.total);
      if (equation === undefined || total === undefined) return [];
      const left = this.terms(equation.left);
      const right = this.terms(equation.right);
      return [{ equation, left, right, leftSum: sumOf(left), rightSum: sumOf(right), total }];
    });
  }

  private terms(refs: readonly CellRef[]): SumTerm[] {
    return refs.flatMap((ref) => {
      const cell = this.cellOf(ref);
      return cell === undefined ? [] : [{ cell, value: figureOf(cell) }];
    });
  }

  private cellOf(ref: CellRef | undefined): ValueCell | undefined {
    if (ref === undefined) return undefined;
    return this.cells.find((cell) => cell?.row === ref.row && cell.column === ref.column);
  }
}

function isPartOf(part: readonly Change[], whole: readonly Change[]): boolean {
  return part.every(({ cell, value }) => whole.some((change) => change.cell === cell && change.value === value));
}

function sumOf(terms: readonly SumTerm[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}
