// What still follows when some figures are unknown.
import { describe, expect, test } from 'vitest';
import { eliminateUnknowns } from '../../server/src/model/repair-elimination.ts';
import type { SumEquation } from '../../server/src/model/repair-system.ts';
import { Random } from '../support/random.ts';

const sum = (...terms: [cell: number, coefficient: number][]): SumEquation => ({
  cells: terms.map(([cell]) => cell),
  coefficients: terms.map(([, coefficient]) => coefficient),
});

describe('eliminateUnknowns', () => {
  test('joins two equations over the unknown cell that they share', () => {
    const equations = [sum([0, 1], [1, 1], [2, -1]), sum([2, 1], [3, 1], [4, -1])];
    const [joined, ...others] = eliminateUnknowns(equations, (cell) => cell === 2);
    expect(others).toEqual([]);
    const terms = new Map(joined?.cells.map((cell, index) => [cell, joined.coefficients[index]]));
    const sign = terms.get(0) ?? 0;
    expect(Object.fromEntries([...terms].map(([cell, coefficient]) => [cell, (coefficient ?? 0) * sign]))).toEqual({
      0: 1,
      1: 1,
      3: 1,
      4: -1,
    });
  });

  test('drops an equation whose unknown cell stands nowhere else', () => {
    expect(eliminateUnknowns([sum([0, 1], [1, -1])], (cell) => cell === 0)).toEqual([]);
  });

  test('keeps equations without unknown cells as they are', () => {
    const equations = [sum([0, 1], [1, -1]), sum([1, 2], [2, -3])];
    expect(eliminateUnknowns(equations, () => false)).toEqual(equations);
  });

  test('gives only what holds for every solution, without unknown cells', () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = new Random(seed);
      const values = Array.from({ length: 12 }, () => random.integer(0, 9));
      // The last cell of each equation is a new one that makes it hold.
      const equations = Array.from({ length: 8 }, (_, index): SumEquation => {
        const cells = random.shuffled(values.slice(0, 12).map((_value, cell) => cell)).slice(0, 4);
        const coefficients = cells.map(() => random.pick([-2, -1, 1, 1]));
        const total = cells.reduce((result, cell, position) => result + (values[cell] ?? 0) * (coefficients[position] ?? 0), 0);
        values[12 + index] = total;
        return { cells: [...cells, 12 + index], coefficients: [...coefficients, -1] };
      });
      const unknown = new Set(random.shuffled(values.map((_, cell) => cell)).slice(0, random.integer(0, 9)));
      const derived = eliminateUnknowns(equations, (cell) => unknown.has(cell));
      for (const { cells, coefficients } of derived) {
        expect(cells.some((cell) => unknown.has(cell))).toBe(false);
        expect(coefficients).not.toContain(0);
        expect(cells.reduce((total, cell, index) => total + (values[cell] ?? 0) * (coefficients[index] ?? 0), 0)).toBe(0);
      }
      expect(derived.length).toBeGreaterThanOrEqual(equations.length - unknown.size);
    }
  });
});
