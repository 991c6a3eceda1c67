// From the smallest repairs of one system of equations to what is said about its cells.
import type { Equation, EquationSystem } from './equations.ts';
import type { Repairs } from './repair.ts';
import type { Change } from './repair-search.ts';
import type { ValueCell } from './report.ts';

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

/** Alternatives that are told apart for one total; a person looks at fewer. */
const comparedAlternatives = 20;

/** Changes of one repair that hang together by the equations they stand in. */
interface Part {
  readonly changes: readonly Change[];
  readonly equations: ReadonlySet<number>;
}

/** One broken system of equations over one table. */
export class Diagnosis {
  private parts: (readonly Part[])[] | undefined;

  /**
   * @param cells by number; undefined where the text has none
   * @param values by number; NaN where the figure isn't known
   */
  constructor(
    private readonly system: EquationSystem,
    private readonly cells: readonly (ValueCell | undefined)[],
    private readonly values: Float64Array,
    private readonly repairs: Repairs,
  ) {}

  wrong(): WrongCell[] {
    const together = this.cellChanges(this.repairs.certain);
    return this.repairs.certain.flatMap((change) => {
      const [mended] = this.cellChanges([change]);
      const broken = this.repairs.broken.filter((equation) => this.equationsWith(change).includes(equation));
      if (mended === undefined || broken.length === 0) return [];
      const offBy = this.equationsWith(change).map((equation) => this.offBy(equation, [change]));
      const equations = offBy.filter((amount) => !Number.isNaN(amount)).length;
      const restored = offBy.filter((amount) => amount === 0).length;
      return [{ ...mended, broken: this.brokenEquations(broken), equations, restored, together }];
    });
  }

  doubtful(): DoubtfulTotal[] {
    const unexplained = this.repairs.broken.filter((equation) => this.offBy(equation, this.repairs.certain) !== 0);
    const byTotal = new Map<ValueCell, number[]>();
    for (const equation of unexplained) {
      const total = this.totalOf(equation);
      if (total === undefined) continue;
      const equations = byTotal.get(total);
      if (equations === undefined) byTotal.set(total, [equation]);
      else equations.push(equation);
    }
    return [...byTotal].map(([total, equations]) => ({
      total,
      broken: this.brokenEquations(equations),
      ...this.alternatives(equations),
      gaveUp: !this.repairs.complete,
    }));
  }

  /** The parts of the smallest repairs that mend some equations, without what mends others independently of them. */
  private alternatives(equations: readonly number[]): { alternatives: CellChange[][]; hasMore: boolean } {
    this.parts ??= this.partsOfRepairs();
    const candidates = new Map<string, readonly Change[]>();
    for (const parts of this.parts) {
      const touching = parts.filter((part) => equations.some((equation) => part.equations.has(equation)));
      const changes = touching.flatMap((part) => part.changes).sort((a, b) => a.cell - b.cell);
      if (changes.length > 0) candidates.set(changes.map(({ cell, value }) => `${cell}=${value}`).join(' '), changes);
      if (candidates.size >= comparedAlternatives) break;
    }
    const all = [...candidates.values()];
    // What holds a smaller alternative mends something else beside.
    const least = all.filter((changes) => !all.some((other) => other.length < changes.length && isPartOf(other, changes)));
    return {
      alternatives: least.map((changes) => this.cellChanges(changes)),
      hasMore: this.repairs.truncated || candidates.size >= comparedAlternatives,
    };
  }

  private partsOfRepairs(): Part[][] {
    const certain = new Set(this.repairs.certain.map(({ cell }) => cell));
    return this.repairs.repairs.map((repair) => this.partsOf(repair.filter(({ cell }) => !certain.has(cell))));
  }

  private partsOf(changes: readonly Change[]): Part[] {
    let parts: Part[] = [];
    for (const change of changes) {
      const equations = this.equationsWith(change);
      const joined = parts.filter((part) => equations.some((equation) => part.equations.has(equation)));
      const whole = {
        changes: [...joined.flatMap((part) => part.changes), change],
        equations: new Set([...joined.flatMap((part) => [...part.equations]), ...equations]),
      };
      parts = [...parts.filter((part) => !joined.includes(part)), whole];
    }
    return parts;
  }

  private equationsWith({ cell }: Change): number[] {
    return (this.system.system.termsOfCell[cell] ?? []).map(({ equation }) => equation);
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
      const total = this.totalOf(number);
      if (equation === undefined || total === undefined) return [];
      const left = this.terms(number, 1);
      const right = this.terms(number, -1);
      return [{ equation, left, right, leftSum: sumOf(left), rightSum: sumOf(right), total }];
    });
  }

  /** The terms of one side: those on the left count 1, those on the right -1. */
  private terms(equation: number, side: 1 | -1): SumTerm[] {
    return (this.system.system.termsOfEquation[equation] ?? []).flatMap(({ cell: number, coefficient }) => {
      const cell = this.cells[number];
      const value = this.values[number];
      return coefficient !== side || cell === undefined || value === undefined ? [] : [{ cell, value }];
    });
  }

  private totalOf(equation: number): ValueCell | undefined {
    const number = this.system.totals[equation];
    return number === undefined ? undefined : this.cells[number];
  }
}

function isPartOf(part: readonly Change[], whole: readonly Change[]): boolean {
  return part.every(({ cell, value }) => whole.some((change) => change.cell === cell && change.value === value));
}

function sumOf(terms: readonly SumTerm[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}
