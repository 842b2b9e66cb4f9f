import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDifference } from './split-difference';

const part = (key: string, day: number, sum: number) => ({ key, day, sum });

describe('splitDifference', () => {
  it('compares each part with its mean, the means rounded together', () => {
    // A third of 100 three times is 100, not 99.
    const split = splitDifference([part('a', 50, 100), part('b', 20, 100), part('c', 0, 100)], 3);
    expect(split).toMatchObject({ day: 70, usual: 100, difference: -30 });
    expect(split?.parts.map(({ usual }) => usual)).toEqual([34, 33, 33]);
    expect(split?.parts.map(({ difference }) => difference)).toEqual([16, -13, -33]);
  });

  it('is not known without a day to compare with', () => {
    expect(splitDifference([part('a', 50, 0)], 0)).toBeNull();
  });

  it('has parts that add up to the cent, whatever is split', () => {
    const cents = fc.integer({ min: -1_000_000, max: 100_000_000 });
    const parts = fc.array(fc.record({ key: fc.string(), day: cents, sum: cents }), { maxLength: 60 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 8 }), (list, count) => {
        const split = splitDifference(list, count);
        const sum = (field: 'day' | 'usual' | 'difference') =>
          (split?.parts ?? []).reduce((all, one) => all + one[field], 0);
        expect([sum('day'), sum('usual'), sum('difference')]).toEqual([
          split?.day,
          split?.usual,
          split?.difference,
        ]);
      }),
    );
  });
});
