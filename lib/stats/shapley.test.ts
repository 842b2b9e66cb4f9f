import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyEffects } from './shapley';

const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('shapleyEffects', () => {
  it('halves what two factors make together', () => {
    // 2 × 3 to 4 × 5: alone 6 and 4, together 4 more.
    expect(shapleyEffects([2, 3], [4, 5])).toEqual([8, 6]);
  });

  it('leaves out what did not change, and takes a fall to zero as it comes', () => {
    const [grown = 0, ...same] = shapleyEffects([10, 0.5, 7], [20, 0.5, 7]);
    expect(grown).toBeCloseTo(35, 9);
    expect(same).toEqual([0, 0]);
    expect(sum(shapleyEffects([10, 0.5, 0.2, 70], [8, 0, 0.2, 70]))).toBeCloseTo(-70, 9);
  });

  it('adds up to the change of the product, whatever the factors', () => {
    const factor = fc.double({ min: 0, max: 1_000, noNaN: true });
    const pairs = fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pairs, (list) => {
        const before = list.map(([a]) => a);
        const now = list.map(([, b]) => b);
        const change = product(now) - product(before);
        // The largest product that is added or taken away on the way: doubles cancel out to a share of it.
        const scale = Math.max(1, product(list.map((pair) => Math.max(...pair))));
        expect(Math.abs(sum(shapleyEffects(before, now)) - change) / scale).toBeLessThan(1e-9);
      }),
      { seed: 9, numRuns: 1_000 },
    );
  });
});
