// In which order equally small repairs are offered.
import { describe, expect, test } from 'vitest';
import { byLikelihood, type Evidence } from '../../server/src/model/repair-likelihood.ts';

/** The order of single changes `cell: from → to`, by cell. */
function order(changes: readonly (readonly [from: number, to: number])[], evidence: Evidence = {}): number[] {
  const values = Float64Array.from(changes, ([from]) => from);
  const repairs = changes.map(([, value], cell) => [{ cell, value }]);
  return byLikelihood(repairs, values, evidence).map(([change]) => change?.cell ?? -1);
}

describe('byLikelihood', () => {
  test.each([
    [
      'swapped neighbours before a mistyped digit',
      [
        [14, 19],
        [36, 63],
      ],
      [1, 0],
    ],
    [
      'a mistyped digit before another figure',
      [
        [14, 25],
        [14, 19],
      ],
      [1, 0],
    ],
    [
      'a dropped digit before another figure',
      [
        [14, 30],
        [14, 114],
      ],
      [1, 0],
    ],
    [
      'an added digit before another figure',
      [
        [140, 30],
        [141, 14],
      ],
      [1, 0],
    ],
    [
      'digits that are swapped, but not neighbours, count as another figure',
      [
        [123, 321],
        [123, 124],
      ],
      [1, 0],
    ],
    [
      'a small change before a large one',
      [
        [14, 18],
        [14, 15],
      ],
      [1, 0],
    ],
    [
      'the order of the table where nothing else tells',
      [
        [14, 15],
        [24, 25],
      ],
      [0, 1],
    ],
  ] as const)('puts %s', (_, changes, expected) => {
    expect(order(changes)).toEqual(expected);
  });

  test('puts a total before an addend', () => {
    expect(
      order(
        [
          [14, 15],
          [24, 25],
        ],
        { isTotal: (cell) => cell === 1 },
      ),
    ).toEqual([1, 0]);
  });

  test('puts swapped digits before a total', () => {
    expect(
      order(
        [
          [24, 25],
          [36, 63],
        ],
        { isTotal: (cell) => cell === 0 },
      ),
    ).toEqual([1, 0]);
  });

  test('puts first what something else confirms', () => {
    const isConfirmed = (cell: number, value: number): boolean => cell === 2 && value === 99;
    expect(
      order(
        [
          [36, 63],
          [14, 15],
          [50, 99],
        ],
        { isConfirmed },
      ),
    ).toEqual([2, 0, 1]);
  });

  test('puts a value that moved to another cell before two unrelated changes', () => {
    const values = Float64Array.of(17, 0, 40, 0);
    const moved = [
      { cell: 0, value: 0 },
      { cell: 1, value: 17 },
    ];
    const unrelated = [
      { cell: 2, value: 28 },
      { cell: 3, value: 12 },
    ];
    expect(byLikelihood([unrelated, moved], values, {})).toEqual([moved, unrelated]);
  });
});
