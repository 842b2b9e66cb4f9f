import { describe, expect, it } from 'vitest';
import { differenceOfProportions, meanInterval, proportionInterval } from './intervals';

describe('meanInterval', () => {
  it('agrees with a worked example', () => {
    const values = [12, 15, 11, 18, 14];
    const sum = values.reduce((total, value) => total + value, 0);
    const squares = values.reduce((total, value) => total + value * value, 0);
    const { value, lower, upper } = meanInterval(sum, squares, values.length);
    expect(value).toBe(14);
    // s = 2.7386, t(0.975, 4) = 2.7764: half width 3.4004.
    expect(lower).toBeCloseTo(10.5996, 3);
    expect(upper).toBeCloseTo(17.4004, 3);
  });
  it('has no interval for one value, and nothing for none', () => {
    expect(meanInterval(500, 250_000, 1)).toEqual({ value: 500, lower: null, upper: null });
    expect(meanInterval(0, 0, 0)).toEqual({ value: null, lower: null, upper: null });
  });
  it('is a point when all values are equal, whatever rounding does', () => {
    expect(meanInterval(0.3, 0.03, 3).upper).toBeCloseTo(0.1, 8);
  });
});

describe('proportionInterval', () => {
  it('is Wilson’s', () => {
    const { lower, upper } = proportionInterval(15, 148);
    expect(lower).toBeCloseTo(0.0624, 3);
    expect(upper).toBeCloseTo(0.1605, 3);
  });
  it('reaches the ends and not past them', () => {
    expect(proportionInterval(0, 10)).toMatchObject({ value: 0, lower: 0 });
    expect(proportionInterval(0, 10).upper).toBeCloseTo(0.2775, 3);
    expect(proportionInterval(10, 10)).toMatchObject({ value: 1, upper: 1 });
    expect(proportionInterval(0, 0).value).toBeNull();
  });
});

describe('differenceOfProportions', () => {
  it('gives Newcombe’s interval (his example a: 56/70 against 48/80)', () => {
    const { value, lower, upper, isMoreThanChance, p } = differenceOfProportions(
      { successes: 56, n: 70 },
      { successes: 48, n: 80 },
    );
    expect(value).toBeCloseTo(0.2, 10);
    expect(lower).toBeCloseTo(0.0524, 4);
    expect(upper).toBeCloseTo(0.3339, 4);
    expect(p).toBeCloseTo(0.0081, 3);
    expect(isMoreThanChance).toBe(true);
  });
  it('does not take noise, tiny groups or equal groups for more than chance', () => {
    expect(
      differenceOfProportions({ successes: 50, n: 1000 }, { successes: 55, n: 1000 }).isMoreThanChance,
    ).toBe(false);
    expect(differenceOfProportions({ successes: 3, n: 3 }, { successes: 0, n: 3 })).toMatchObject({
      isEnough: false,
      isMoreThanChance: false,
    });
    expect(differenceOfProportions({ successes: 0, n: 50 }, { successes: 0, n: 60 }).p).toBe(1);
    expect(differenceOfProportions({ successes: 0, n: 0 }, { successes: 1, n: 2 }).p).toBeNull();
  });
});
