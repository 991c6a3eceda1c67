// A system of sums over numbered cells, compiled into index arrays for evaluation and search.

/** The sum of coefficient · value over the cells is 0. Coefficients are integers other than 0. */
export interface SumEquation {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/** One equation's part in a cell, or one cell's part in an equation. */
export interface Term {
  readonly cell: number;
  readonly equation: number;
  readonly coefficient: number;
}

export interface SumSystem {
  readonly cellCount: number;
  readonly equations: readonly SumEquation[];
  readonly termsOfEquation: readonly (readonly Term[])[];
  readonly termsOfCell: readonly (readonly Term[])[];
  /** By equation: its family. No cell has two equations of one family, so a family with n broken ones needs n changes. */
  readonly family: Int32Array;
  readonly familyCount: number;
  /** The fewest cells that can be changed together so that no equation contains exactly one of them (a lower bound). */
  readonly smallestCycle: number;
}

/** Compiles equations. Those without cells are dropped. */
export function compileSystem(cellCount: number, equations: readonly SumEquation[]): SumSystem {
  const kept = equations.filter(({ cells }) => cells.length > 0);
  const termsOfEquation = kept.map(({ cells, coefficients }, equation) =>
    cells.map((cell, index): Term => ({ cell, equation, coefficient: coefficients[index] ?? 0 })),
  );
  const termsOfCell = Array.from({ length: cellCount }, (): Term[] => []);
  for (const term of termsOfEquation.flat()) termsOfCell[term.cell]?.push(term);
  const { family, familyCount } = families(cellCount, kept);
  return {
    cellCount,
    equations: kept,
    termsOfEquation,
    termsOfCell,
    family,
    familyCount,
    smallestCycle: hasParallelCells(termsOfCell) ? 2 : 3,
  };
}

/**
 * What each equation is off by: left minus right.
 * @param values by cell; NaN where the figure isn't known. An equation with such a cell gives NaN
 */
export function residuals(system: SumSystem, values: Float64Array): Float64Array {
  const { termsOfEquation } = system;
  const sums = new Float64Array(termsOfEquation.length);
  for (let equation = 0; equation < termsOfEquation.length; equation++) {
    let sum = 0;
    for (const term of termsOfEquation[equation] ?? []) sum += term.coefficient * (values[term.cell] ?? 0);
    sums[equation] = sum;
  }
  return sums;
}

/** Puts each equation into the first family of which it shares no cell. */
function families(cellCount: number, equations: readonly SumEquation[]): { family: Int32Array; familyCount: number } {
  const family = new Int32Array(equations.length);
  const taken: Uint8Array[] = [];
  equations.forEach(({ cells }, equation) => {
    let chosen = taken.findIndex((used) => cells.every((cell) => used[cell] === 0));
    if (chosen < 0) chosen = taken.push(new Uint8Array(cellCount)) - 1;
    for (const cell of cells) taken[chosen]?.fill(1, cell, cell + 1);
    family[equation] = chosen;
  });
  return { family, familyCount: taken.length };
}

/** Whether two cells stand in the same equations, so that a change of one can stand in for a change of the other. */
function hasParallelCells(termsOfCell: readonly (readonly Term[])[]): boolean {
  const seen = new Set<string>();
  for (const terms of termsOfCell) {
    if (terms.length === 0) continue;
    const key = terms.map((term) => term.equation).join(' ');
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}
