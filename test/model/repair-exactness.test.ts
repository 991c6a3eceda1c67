// The search against repairs found by trying every set of cells, on small tables.
import { describe, expect, test, vi } from 'vitest';
import type { ReportFormat } from '../../server/src/format/format.ts';
import { formatOf } from '../../server/src/format/formats.ts';
import { type EquationSystem, equationSystemsOf } from '../../server/src/model/equations.ts';
import { findRepairs } from '../../server/src/model/repair.ts';
import { Random } from '../support/random.ts';
import { type BruteSystem, bruteForceRepairs, commonChanges } from './repair-brute-force.ts';

const rowKeys = ['newlyReceived', 'carriedIn', 'granted', 'partiallyGranted', 'handledTotal', 'carriedOut'];

function smallSystem(columnKeys: readonly string[]): EquationSystem {
  const { requests, ...format } = formatOf('2021');
  const small: ReportFormat = {
    ...format,
    requests: {
      ...requests,
      columns: requests.columns.filter(({ key }) => columnKeys.includes(key)),
      rows: requests.rows.filter(({ key }) => rowKeys.includes(key)),
    },
  };
  const system = equationSystemsOf(small).find(({ table }) => table === 'requests');
  if (system === undefined) throw new Error('no equations');
  return system;
}

const columns = ['naturalPerson', 'business', 'total'];
const small = smallSystem(columns);
const brute: BruteSystem = {
  cellCount: small.cells.length,
  equations: small.system.equations.map(({ cells, coefficients }) =>
    cells.map((cell, index): [number, number] => [cell, coefficients[index] ?? 0]),
  ),
};
const at = (row: string, column: string): number => small.cells.findIndex((cell) => cell.row === row && cell.column === column);

/** Figures that satisfy every equation, most of them so small that zero stands in a repair's way. */
function balancedValues(random: Random): number[] {
  const values = small.cells.map(() => random.integer(0, random.pick([0, 2, 5])));
  const get = (row: string, column: string): number => values[at(row, column)] ?? 0;
  for (const column of columns.slice(0, -1)) {
    values[at('handledTotal', column)] = get('granted', column) + get('partiallyGranted', column);
    const settled = get('handledTotal', column) + get('carriedOut', column);
    values[at('carriedIn', column)] = Math.min(settled, get('carriedIn', column));
    values[at('newlyReceived', column)] = settled - get('carriedIn', column);
  }
  for (const row of rowKeys) values[at(row, 'total')] = get(row, 'naturalPerson') + get(row, 'business');
  return values;
}

/** Some wrong figures: anywhere, or in the corners of a rectangle, where no equation holds exactly one of them. */
function spoil(values: number[], random: Random): void {
  if (random.chance(0.7)) {
    for (const cell of random.shuffled(small.cells.map((_, index) => index)).slice(0, random.integer(1, 4)))
      values[cell] = random.integer(0, 9);
    return;
  }
  const rows = random.shuffled(['newlyReceived', 'carriedIn', 'carriedOut']).slice(0, 2);
  for (const row of rows) {
    for (const column of random.shuffled(columns).slice(0, 2))
      values[at(row, column)] = (values[at(row, column)] ?? 0) + random.integer(1, 4);
  }
}

// Many searches; the limit leaves room for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

describe('the search finds exactly what trying every set of up to four cells finds', () => {
  test.each([
    ['where all figures are known', 0],
    ['where some are blank', 5],
  ])('%s', (_, blanks) => {
    const sizes = [0, 0, 0, 0, 0];
    let unique = 0;
    let families = 0;
    for (let seed = 0; seed < 300; seed++) {
      const random = new Random(seed);
      const values = balancedValues(random);
      spoil(values, random);
      for (const cell of random.shuffled(values.map((_value, index) => index)).slice(0, random.integer(0, blanks)))
        values[cell] = Number.NaN;
      const found = findRepairs(small.system, Float64Array.from(values), {}, { maxChanges: 12, maxSteps: 1e8, maxRepairs: 1e6 });
      if (found.broken.length === 0) continue;
      const expected = bruteForceRepairs(brute, values, 4);
      const size = found.repairs[0]?.length ?? Number.POSITIVE_INFINITY;
      if (expected === undefined) {
        expect(size).toBeGreaterThan(4);
        continue;
      }
      sizes[size] = (sizes[size] ?? 0) + 1;
      const written = found.repairs.map((changes) => changes.map(({ cell, value }) => `${cell}=${value}`).join(' '));
      const certain = [...found.certain].sort((a, b) => a.cell - b.cell).map(({ cell, value }) => `${cell}=${value}`);
      expect(found.complete).toBe(true);
      expect(new Set(written).size).toBe(written.length);
      expect(certain).toEqual(commonChanges(expected.repairs));
      // A family of repairs that shade into one another may be told by its extremes; all else is told in full.
      for (const repair of written) expect(expected.repairs).toContain(repair);
      if (expected.hasFamilies) families++;
      else expect(new Set(written)).toEqual(expected.repairs);
      if (expected.repairs.size === 1) unique++;
    }
    console.log(`compared: ${sizes.join(' + ')} by size, ${unique} unique, ${families} with families`);
    expect(Math.min(...sizes.slice(1))).toBeGreaterThan(10);
    expect(families).toBeGreaterThan(2);
  });
});
