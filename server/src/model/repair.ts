// Finds which figures are wrong from the equations that they break.
import { eliminateUnknowns } from './repair-elimination.ts';
import { byLikelihood, type Evidence } from './repair-likelihood.ts';
import { type Change, type SearchLimits, searchRepairs } from './repair-search.ts';
import { compileSystem, residuals, type SumSystem } from './repair-system.ts';

export interface Repairs {
  /** Numbers of the equations that are broken: all their cells are known, and their sums differ. */
  readonly broken: readonly number[];
  /** Smallest repairs, the likeliest first, each with its changes in the order of the cells. */
  readonly repairs: readonly (readonly Change[])[];
  /** The changes that all smallest repairs have in common; empty where the search gave up. */
  readonly certain: readonly Change[];
  /** Whether `repairs` are surely the smallest ones and `certain` surely common to all of them. */
  readonly complete: boolean;
  /** Whether there are, or may be, more smallest repairs than those listed. */
  readonly truncated: boolean;
  /** Looks at a cell that the search took. */
  readonly steps: number;
}

/** Bounds that keep the search within some milliseconds; counted, not timed, so that a result never varies. */
export const defaultLimits: SearchLimits = { maxChanges: 25, maxSteps: 200_000, maxRepairs: 100 };

const balanced: Repairs = { broken: [], repairs: [], certain: [], complete: true, truncated: false, steps: 0 };

/**
 * Finds the smallest repairs: the fewest known cells whose change, to non-negative integers, satisfies all equations.
 * Equations with unknown cells count as far as the unknown ones cancel.
 * @param values by cell, non-negative integers; NaN where the figure isn't known
 */
export function findRepairs(
  system: SumSystem,
  values: Float64Array,
  evidence: Evidence = {},
  limits: SearchLimits = defaultLimits,
): Repairs {
  const broken = brokenEquations(system, values);
  if (broken.length === 0) return balanced;
  const found = searchRepairs(withoutUnknowns(system, values), values, limits);
  return { ...found, broken, repairs: byLikelihood(found.repairs, values, evidence) };
}

function brokenEquations(system: SumSystem, values: Float64Array): number[] {
  const sums = residuals(system, values);
  const broken: number[] = [];
  for (let equation = 0; equation < sums.length; equation++) {
    const sum = sums[equation] ?? 0;
    if (sum !== 0 && !Number.isNaN(sum)) broken.push(equation);
  }
  return broken;
}

function withoutUnknowns(system: SumSystem, values: Float64Array): SumSystem {
  if (!values.some(Number.isNaN)) return system;
  const isUnknown = (cell: number): boolean => Number.isNaN(values[cell]);
  return compileSystem(system.cellCount, eliminateUnknowns(system.equations, isUnknown));
}
