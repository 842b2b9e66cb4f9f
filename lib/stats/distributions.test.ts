import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal';
import { tCdf, tQuantile } from './student-t';

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.959963984540054, 0.975],
    [-1.2815515655446004, 0.1],
    [-3, 0.0013498980316300933],
    [-8, 6.220960574271785e-16],
  ])('at %s is %s', (z, p) => {
    expect(normalCdf(z) / p).toBeCloseTo(1, 7);
    expect(normalQuantile(p)).toBeCloseTo(z, 7);
  });
  it('has its ends at infinity and refuses what is no probability', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(() => normalQuantile(1.2)).toThrow(/between 0 and 1/);
    expect(normalCdf(40)).toBe(1);
  });
});

describe('Student’s t', () => {
  it.each([
    [1, 12.7062047],
    [2, 4.30265273],
    [3, 3.18244631],
    [4, 2.77644511],
    [10, 2.22813885],
    [30, 2.04227246],
    [120, 1.97993041],
    [1000, 1.96233908],
  ])('with %s degrees keeps 95%% within ±%s', (freedom, t) => {
    expect(tQuantile(0.975, freedom)).toBeCloseTo(t, 6);
    expect(tQuantile(0.025, freedom)).toBeCloseTo(-t, 6);
    expect(tCdf(t, freedom)).toBeCloseTo(0.975, 8);
  });
  it('knows one-sided and far quantiles', () => {
    expect(tQuantile(0.995, 5)).toBeCloseTo(4.0321429836, 6);
    expect(tQuantile(0.5, 7)).toBe(0);
    expect(() => tQuantile(0.9, 0)).toThrow(/degrees/);
  });
});
