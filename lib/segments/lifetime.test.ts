import { describe, expect, it } from 'vitest';
import { keepRate, lifetimes, yearFactor } from './lifetime';

const row = {
  segment: 'loyal',
  customers: 4,
  contribution: 8_000,
  // Three customers that made $10, $20 and $30 since.
  n: 3,
  next: 6_000,
  squares: 1_400,
  first: 10_000,
  second: 5_000,
};

describe('lifetime value', () => {
  it('is the mean of what such customers made, with its interval', () => {
    const [one] = lifetimes([row]).rows;
    expect(one?.past).toBe(2_000);
    expect(one?.quarter.value).toBeCloseTo(2_000, 6);
    // t(0.975, 2) = 4.3027, s = 10, n = 3
    expect(one?.quarter.upper).toBeCloseTo(2_000 + (430.27 * 10) / Math.sqrt(3), 0);
    expect(one?.year.value).toBeCloseTo(2_000 * yearFactor(0.5), 6);
  });

  it('shrinks from quarter to quarter', () => {
    expect(yearFactor(1)).toBeCloseTo(365 / 90, 9);
    expect(yearFactor(0)).toBe(1);
    expect(yearFactor(0.5)).toBeCloseTo(1.875 + (365 / 90 - 4) / 16, 9);
    expect(keepRate(100, 150)).toBe(1);
    expect(keepRate(0, 5)).toBeNull();
  });

  it('is unknown where the data is too short', () => {
    const short = lifetimes([{ ...row, n: 0, first: null, second: null }]);
    expect(short.keep).toBeNull();
    expect(short.rows[0]?.quarter.value).toBeNull();
    expect(short.rows[0]?.year.value).toBeNull();
  });
});
