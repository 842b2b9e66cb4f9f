import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';

describe('apportion', () => {
  it('gives what rounding down leaves to the largest fractions', () => {
    expect(apportion([1.2, 2.7, 3.1], 7)).toEqual([1, 3, 3]);
    expect(apportion([-1.5, 1.5], 0)).toEqual([-1, 1]);
    expect(apportion([0, 0], 0)).toEqual([0, 0]);
    expect(apportion([], 0)).toEqual([]);
  });

  it('adds up to the total, each less than one off, whatever the values', () => {
    const values = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (list) => {
        const total = Math.round(list.reduce((sum, value) => sum + value, 0)) || 0;
        const whole = apportion(list, total);
        expect(whole.reduce((sum, value) => sum + value, 0)).toBe(total);
        for (const [index, value] of whole.entries()) {
          expect(Number.isInteger(value)).toBe(true);
          expect(Math.abs(value - (list[index] ?? 0))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
