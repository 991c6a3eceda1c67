// The equations that follow from the formats.
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../server/src/format/formats.ts';
import { type Equation, equationSystemsOf, equationsOf } from '../../server/src/model/equations.ts';
import { compileSystem, residuals } from '../../server/src/model/repair-system.ts';
import { equations as independentEquations } from '../support/figures.ts';

const written = ({ rule, left, right }: Pick<Equation, 'rule' | 'left' | 'right'>): string =>
  `${rule}: ${left.map(({ row, column }) => `${row}/${column}`).join(' + ')} = ${right.map(({ row, column }) => `${row}/${column}`).join(' + ')}`;

function countsByRule(equations: readonly Equation[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of equations) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

describe('equationsOf', () => {
  test('gives the 42 equations of the format in force, as written down apart from it', () => {
    const derived = equationsOf(formatOf('2021')).map(written).sort();
    expect(derived).toEqual(independentEquations.map(written).sort());
  });

  test('gives those of the superseded format', () => {
    const equations = equationsOf(formatOf('2019'));
    const rows = formatOf('2019').requests.rows.length;
    expect(countsByRule(equations)).toEqual({
      'balance/carry-over': 7,
      'balance/handled-total': 7,
      'balance/row-total': rows,
      'balance/review-litigation-total': 3,
    });
    const outcomes = equations.find(({ rule }) => rule === 'balance/handled-total')?.left.map(({ row }) => row);
    expect(outcomes).toContain('otherOutcome');
    expect(outcomes).toHaveLength(rows - 4);
  });

  test('names a total on the right side of every equation', () => {
    for (const { right, total } of equationsOf(formatOf('2021'))) {
      expect(right).toContainEqual(total);
    }
  });

  test('is worked out once', () => {
    expect(equationsOf(formatOf('2021'))).toBe(equationsOf(formatOf('2021')));
    expect(equationSystemsOf(formatOf('2021'))).toBe(equationSystemsOf(formatOf('2021')));
  });
});

describe('equationSystemsOf', () => {
  test('parts the equations by the cells that they share', () => {
    const systems = equationSystemsOf(formatOf('2021'));
    expect(systems.map(({ table, cells, equations }) => [table, cells.length, equations.length])).toEqual([
      ['requests', 175, 39],
      ['reviewAndLitigation', 5, 1],
      ['reviewAndLitigation', 5, 1],
      ['reviewAndLitigation', 5, 1],
    ]);
  });
});

describe('compileSystem', () => {
  test('puts equations into families in which no cell stands twice', () => {
    for (const { system } of equationSystemsOf(formatOf('2021'))) {
      for (const terms of system.termsOfCell) {
        const families = terms.map(({ equation }) => system.family[equation]);
        expect(new Set(families).size).toBe(families.length);
      }
    }
  });

  test('drops an equation without cells', () => {
    expect(compileSystem(1, [{ cells: [], coefficients: [] }]).equations).toHaveLength(0);
  });
});

describe('residuals', () => {
  test('tells what each sum is off by, and NaN where a figure is unknown', () => {
    const system = compileSystem(3, [
      { cells: [0, 1], coefficients: [1, -1] },
      { cells: [1, 2], coefficients: [1, -1] },
    ]);
    expect([...residuals(system, Float64Array.of(5, 3, Number.NaN))]).toEqual([2, Number.NaN]);
  });
});
