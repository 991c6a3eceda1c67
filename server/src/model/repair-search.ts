// The exact search for the fewest cells whose change satisfies every equation.
import { residuals, type SumSystem, type Term } from './repair-system.ts';

/** A cell that gets another value. */
export interface Change {
  readonly cell: number;
  readonly value: number;
}

export interface SearchLimits {
  /** Repairs with more changes aren't looked for. */
  readonly maxChanges: number;
  /** Looks at a cell (about 25 ns each) after which the search gives up. */
  readonly maxSteps: number;
  /** Repairs to collect; the search goes on beyond only as long as some change is common to all. */
  readonly maxRepairs: number;
}

export interface SearchResult {
  /** Smallest repairs, each with its changes in the order of the cells. */
  readonly repairs: readonly (readonly Change[])[];
  /** The changes that all smallest repairs have in common; empty where the search gave up. */
  readonly certain: readonly Change[];
  /** Whether `repairs` are surely the smallest ones and `certain` surely common to all of them. */
  readonly complete: boolean;
  /** Whether there are more smallest repairs than those collected. */
  readonly truncated: boolean;
  readonly steps: number;
}

/**
 * Finds the smallest repairs in non-negative integers: sizes are tried from a lower bound upwards.
 *
 * Why the branching is exhaustive: take the cells of a repair and a broken equation. Either the equation contains
 * exactly one of these cells: then its change is what the equation is off by, and no other cell of the equation changes.
 * Or it contains two or more, which is noted and counts in the bounds. Sooner or later some equation contains exactly one
 * of the cells left, unless these are linearly dependent (a cycle in the graph of rows and columns). A dependent repair can
 * be shifted along its cycle, either until a change vanishes (then it wasn't the smallest) or both ways until a value hits
 * zero; so setting a cell of a cycle to zero is the third branch, and reaches the extreme repairs of such a family.
 *
 * @param values by cell, non-negative integers; a cell without equations may hold anything
 */
export function searchRepairs(system: SumSystem, values: Float64Array, limits: SearchLimits): SearchResult {
  return new RepairSearch(system, values, limits).run();
}

class RepairSearch {
  private readonly residual: Float64Array;
  private readonly closed: Uint8Array;
  /** By equation: whether two or more of the changes to come are known to touch it. */
  private readonly needsTwo: Uint8Array;
  private readonly changed: Uint8Array;
  private readonly current: Float64Array;
  private readonly stack: number[] = [];
  /** By family: the changes that its equations need at least. */
  private readonly demand: Int32Array;
  private steps = 0;
  private stopped: 'no' | 'gave-up' | 'enough' = 'no';
  private repairs: Change[][] = [];
  private readonly keys = new Set<string>();
  private common: Map<number, number> | undefined;

  constructor(
    private readonly system: SumSystem,
    values: Float64Array,
    private readonly limits: SearchLimits,
  ) {
    this.residual = residuals(system, values);
    this.current = values.slice();
    this.closed = new Uint8Array(system.equations.length);
    this.needsTwo = new Uint8Array(system.equations.length);
    this.changed = new Uint8Array(system.cellCount);
    this.demand = new Int32Array(system.familyCount);
    for (let equation = 0; equation < this.residual.length; equation++) this.addDemand(equation, this.need(equation));
  }

  run(): SearchResult {
    const smallest = Math.max(1, ...this.demand);
    for (let size = smallest; size <= this.limits.maxChanges && this.stopped === 'no'; size++) {
      this.descend(size);
      if (this.repairs.length > 0) break;
    }
    const complete = this.stopped !== 'gave-up' && this.repairs.length > 0;
    const certain = complete ? [...(this.common ?? [])].map(([cell, value]) => ({ cell, value })) : [];
    return {
      repairs: this.repairs,
      certain,
      complete,
      truncated: !complete || this.keys.size > this.repairs.length,
      steps: this.steps,
    };
  }

  /** How many of the changes to come must touch an equation, at least. */
  private need(equation: number): number {
    if (this.closed[equation] === 1) return 0;
    if (this.needsTwo[equation] === 1) return 2;
    return this.residual[equation] === 0 ? 0 : 1;
  }

  private addDemand(equation: number, amount: number): void {
    if (amount === 0) return;
    const family = this.system.family[equation] ?? 0;
    this.demand[family] = (this.demand[family] ?? 0) + amount;
  }

  /** Looks for all ways to satisfy everything with exactly `remaining` further changes. */
  private descend(remaining: number): void {
    if (this.stopped !== 'no') return;
    if (this.steps > this.limits.maxSteps) {
      this.stopped = 'gave-up';
      return;
    }
    if (remaining === 0) {
      this.record();
      return;
    }
    const equation = this.narrowest(remaining);
    if (equation === 'dead end') return;
    if (equation === undefined) {
      this.descendCycle(remaining);
      return;
    }
    const tight = this.tightFamilies(remaining);
    for (const term of this.system.termsOfEquation[equation] ?? []) {
      const amount = this.amountFor(term);
      if (this.canChange(term.cell, amount, equation, remaining, tight)) this.changeOne(term.cell, amount, equation, remaining);
    }
    if (this.mayNeedTwo(equation, remaining)) {
      this.needsTwo[equation] = 1;
      this.addDemand(equation, 1);
      this.descend(remaining);
      this.addDemand(equation, -1);
      this.needsTwo[equation] = 0;
    }
  }

  /** The broken equation with the fewest ways on; undefined where each one needs two changes or more. */
  private narrowest(remaining: number): number | 'dead end' | undefined {
    const tight = this.tightFamilies(remaining);
    let best: number | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (let equation = 0; equation < this.residual.length; equation++) {
      if (this.need(equation) !== 1) continue;
      let ways = this.mayNeedTwo(equation, remaining) ? 1 : 0;
      for (const term of this.system.termsOfEquation[equation] ?? []) {
        if (this.canChange(term.cell, this.amountFor(term), equation, remaining, tight)) ways++;
        if (ways >= fewest) break;
      }
      if (ways === 0) return 'dead end';
      if (ways >= fewest) continue;
      fewest = ways;
      best = equation;
    }
    return best;
  }

  private amountFor(term: Term): number {
    return -(this.residual[term.equation] ?? 0) / term.coefficient;
  }

  private mayNeedTwo(equation: number, remaining: number): boolean {
    const family = this.demand[this.system.family[equation] ?? 0] ?? 0;
    return remaining >= 2 && family < remaining;
  }

  /** How many families need all the remaining changes. */
  private tightFamilies(remaining: number): number {
    let tight = 0;
    for (const demand of this.demand) if (demand === remaining) tight++;
    return tight;
  }

  /**
   * Whether a cell's change is possible and leaves no more needs than the changes after it can meet.
   * @param closing the equation of which no other cell changes; -1 for none
   */
  private canChange(cell: number, amount: number, closing: number, remaining: number, tight: number): boolean {
    this.steps++;
    if (amount === 0 || this.changed[cell] === 1 || !Number.isInteger(amount) || (this.current[cell] ?? 0) + amount < 0)
      return false;
    let relieved = 0;
    for (const { equation, coefficient } of this.system.termsOfCell[cell] ?? []) {
      if (this.closed[equation] === 1) return false;
      const left = equation === closing ? 0 : this.needAfter(equation, coefficient * amount, closing < 0);
      const saved = this.need(equation) - left;
      const demand = this.demand[this.system.family[equation] ?? 0] ?? 0;
      if (demand - saved > remaining - 1) return false;
      if (demand === remaining) relieved++;
    }
    return relieved === tight;
  }

  /** What an equation will need when one of its cells has changed and others may follow. */
  private needAfter(equation: number, shift: number, inCycle: boolean): number {
    const isBroken = (this.residual[equation] ?? 0) + shift !== 0;
    // More changes must follow in an equation that needed two; where it holds, one alone would break it again.
    if (this.needsTwo[equation] === 1 || inCycle) return isBroken ? 1 : 2;
    return isBroken ? 1 : 0;
  }

  private changeOne(cell: number, amount: number, closing: number, remaining: number): void {
    const terms = this.system.termsOfCell[cell] ?? [];
    const before = terms.map(({ equation }) => this.needsTwo[equation] ?? 0);
    for (const { equation, coefficient } of terms) {
      const need = this.need(equation);
      const needAfter = equation === closing ? 0 : this.needAfter(equation, coefficient * amount, closing < 0);
      this.residual[equation] = (this.residual[equation] ?? 0) + coefficient * amount;
      this.needsTwo[equation] = needAfter === 2 ? 1 : 0;
      this.addDemand(equation, needAfter - need);
    }
    if (closing >= 0) this.closed[closing] = 1;
    this.changed[cell] = 1;
    this.current[cell] = (this.current[cell] ?? 0) + amount;
    this.stack.push(cell);
    this.descend(remaining - 1);
    this.stack.pop();
    this.current[cell] = (this.current[cell] ?? 0) - amount;
    this.changed[cell] = 0;
    if (closing >= 0) this.closed[closing] = 0;
    terms.forEach(({ equation, coefficient }, index) => {
      const need = equation === closing ? 0 : this.need(equation);
      this.residual[equation] = (this.residual[equation] ?? 0) - coefficient * amount;
      this.needsTwo[equation] = before[index] ?? 0;
      this.addDemand(equation, this.need(equation) - need);
    });
  }

  /** Every equation that is touched from here on is touched twice or more: one cell of such a cycle goes to zero. */
  private descendCycle(remaining: number): void {
    if (remaining < this.system.smallestCycle) return;
    const tight = this.tightFamilies(remaining);
    const tried = new Set<number>();
    for (let equation = 0; equation < this.residual.length; equation++) {
      if (this.need(equation) !== 2) continue;
      for (const { cell } of this.system.termsOfEquation[equation] ?? []) {
        if (tried.has(cell)) continue;
        tried.add(cell);
        const amount = -(this.current[cell] ?? 0);
        if (this.canChange(cell, amount, -1, remaining, tight)) this.changeOne(cell, amount, -1, remaining);
      }
    }
  }

  private record(): void {
    const changes = this.stack.map((cell) => ({ cell, value: this.current[cell] ?? 0 })).sort((a, b) => a.cell - b.cell);
    const key = changes.map(({ cell, value }) => `${cell}=${value}`).join(' ');
    if (this.keys.has(key)) return;
    this.keys.add(key);
    if (this.repairs.length < this.limits.maxRepairs) this.repairs.push(changes);
    const common = this.common ?? new Map(changes.map(({ cell, value }) => [cell, value]));
    const values = new Map(changes.map(({ cell, value }) => [cell, value]));
    for (const [cell, value] of common) if (values.get(cell) !== value) common.delete(cell);
    this.common = common;
    if (common.size === 0 && this.keys.size > this.limits.maxRepairs) this.stopped = 'enough';
  }
}
