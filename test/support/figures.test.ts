// Tests of the random figures: they are consistent, and their spoilt versions are not.
import { describe, expect, it } from 'vitest';
import {
  breakRequests,
  brokenEquations,
  equations,
  figureAt,
  figurePlaces,
  placeKey,
  randomFigures,
  slipped,
  slips,
} from './figures.ts';
import { Random } from './random.ts';

const sizes = ['zeros', 'realistic', 'large'] as const;
const seeds = Array.from({ length: 300 }, (_, seed) => seed);

describe('random figures', () => {
  it('are 200, in 42 equations', () => {
    expect(figurePlaces).toHaveLength(200);
    expect(new Set(figurePlaces.map(placeKey)).size).toBe(200);
    expect(equations).toHaveLength(42);
  });

  it.each(sizes)('satisfy every equation: %s', (size) => {
    for (const seed of seeds) expect(brokenEquations(randomFigures(new Random(seed), size))).toEqual([]);
  });

  it.each(sizes)('are non-negative integers, but for the fee with two decimals: %s', (size) => {
    for (const seed of seeds) {
      const figures = randomFigures(new Random(seed), size, true);
      const odd = figurePlaces.filter((place) => {
        const figure = figureAt(figures, place);
        return place.row === 'fees' ? !/^\d+(?:\.\d\d?)?$/u.test(String(figure)) : !Number.isSafeInteger(figure) || figure < 0;
      });
      expect(odd).toEqual([]);
    }
  });

  it('break no equation but those of the cells that were spoilt, and all of those where it is one cell', () => {
    for (const seed of seeds) {
      const random = new Random(seed);
      const sound = randomFigures(random, 'realistic');
      const { figures, changes } = breakRequests(sound, 1, random);
      const [change] = changes;
      const key = change && placeKey(change.place);
      const touched = equations.filter(({ left, right }) => [...left, ...right].some((place) => placeKey(place) === key));
      expect(brokenEquations(figures)).toEqual(touched);
    }
  });

  it('are spoilt in as many different cells as asked for, each to another non-negative integer', () => {
    for (const seed of seeds) {
      const random = new Random(seed);
      const { changes } = breakRequests(randomFigures(random, 'large'), 3, random);
      expect(new Set(changes.map(({ place }) => placeKey(place))).size).toBe(3);
      for (const { was, now } of changes) expect(now !== was && Number.isSafeInteger(now) && now >= 0).toBe(true);
    }
  });
});

describe('slips', () => {
  it('keep to their kind', () => {
    for (const seed of seeds) {
      const random = new Random(seed);
      const figure = random.integer(0, 99999);
      for (const slip of slips) {
        const wrong = slipped(figure, slip, random);
        if (wrong === undefined) continue;
        expect(wrong).not.toBe(figure);
        if (slip === 'typed-digit') expect(String(wrong)).toHaveLength(String(figure).length);
        if (slip === 'swapped-digits') expect([...String(wrong)].sort()).toEqual([...String(figure)].sort());
        if (slip === 'added-amount') expect(Math.abs(wrong - figure)).toBeLessThanOrEqual(20);
      }
    }
  });

  it('can not swap what is one digit or all the same', () => {
    for (const figure of [0, 7, 22, 10]) expect(slipped(figure, 'swapped-digits', new Random(1))).toBeUndefined();
  });
});
