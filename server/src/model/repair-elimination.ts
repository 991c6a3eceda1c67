// Equations between known cells that follow from equations with unknown ones.
import type { SumEquation } from './repair-system.ts';

type Sum = Map<number, number>;

/** Beyond this a combination is given up: it would locate nothing, and its sums might not be exact. */
const largestCoefficient = 1000;

/**
 * Combines equations so that unknown cells cancel, exactly. Equations without unknown cells come back as they are;
 * every equation of the result follows from the given ones and has known cells alone.
 */
export function eliminateUnknowns(equations: readonly SumEquation[], isUnknown: (cell: number) => boolean): SumEquation[] {
  const decided = equations.filter(({ cells }) => !cells.some(isUnknown));
  let open = equations.filter(({ cells }) => cells.some(isUnknown)).map(toSum);
  const derived: Sum[] = [];
  while (open.length > 0) {
    const pivot = shortest(open);
    const rest = open.filter((sum) => sum !== pivot);
    const unknown = pivot && [...pivot.keys()].find(isUnknown);
    if (pivot === undefined || unknown === undefined) break;
    open = [];
    for (const sum of rest) {
      const combined = sum.has(unknown) ? cancelled(sum, pivot, unknown) : sum;
      if (combined === undefined || combined.size === 0) continue;
      if ([...combined.keys()].some(isUnknown)) open.push(combined);
      else derived.push(combined);
    }
  }
  return [...decided, ...derived.map(toEquation)];
}

function toSum({ cells, coefficients }: SumEquation): Sum {
  return new Map(cells.map((cell, index) => [cell, coefficients[index] ?? 0]));
}

function toEquation(sum: Sum): SumEquation {
  return { cells: [...sum.keys()], coefficients: [...sum.values()] };
}

function shortest(sums: readonly Sum[]): Sum | undefined {
  let best: Sum | undefined;
  for (const sum of sums) if (best === undefined || sum.size < best.size) best = sum;
  return best;
}

/** The combination of two sums in which a cell cancels; undefined where it grows out of bounds. */
function cancelled(sum: Sum, pivot: Sum, cell: number): Sum | undefined {
  const own = sum.get(cell) ?? 0;
  const other = pivot.get(cell) ?? 0;
  const combined: Sum = new Map();
  for (const [term, coefficient] of sum) combined.set(term, coefficient * other);
  for (const [term, coefficient] of pivot) combined.set(term, (combined.get(term) ?? 0) - coefficient * own);
  let divisor = 0;
  for (const [term, coefficient] of combined) {
    if (coefficient === 0) combined.delete(term);
    else divisor = greatestCommonDivisor(divisor, Math.abs(coefficient));
  }
  for (const [term, coefficient] of combined) {
    if (Math.abs(coefficient / divisor) > largestCoefficient) return undefined;
    combined.set(term, coefficient / divisor);
  }
  return combined;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [greater, smaller] = [a, b];
  while (smaller !== 0) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}
