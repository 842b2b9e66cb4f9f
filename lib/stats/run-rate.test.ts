import { describe, expect, it } from 'vitest';
import { runRate } from './run-rate';

const dayAt = (index: number) => new Date(Date.UTC(2019, 8, 2 + index)).toISOString().slice(0, 10);
/** From Monday 2 September 2019; weekends (days 5 and 6 of each week) have 300, others 100. */
const season = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ day: dayAt(index), value: index % 7 >= 5 ? 300 : 100 }));

describe('runRate', () => {
  it('knows that weekends are still to come', () => {
    // Up to Friday 25 October: 2 weekends less a day are gone; 26, 27 are a weekend, 28 to 31 are not.
    const { soFar, expected, daysLeft } = runRate(season(54), '2019-10');
    expect(daysLeft).toBe(6);
    expect(soFar).toBe(19 * 100 + 6 * 300);
    // The true end is 4,700; a flat rate would say 4,588.
    expect(expected).toBeGreaterThan(4610);
    expect(expected).toBeLessThan(4720);
  });

  it('gives a finished month as it is', () => {
    const { soFar, expected, lower, upper } = runRate(season(70), '2019-10');
    expect([expected, lower, upper]).toEqual([soFar, soFar, soFar]);
  });

  it('holds the truth within its interval on noisy days, 95 times in 100 or near it', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    let held = 0;
    for (let trial = 0; trial < 300; trial++) {
      const all = season(60).map(({ day, value }) => ({ day, value: value * (0.6 + 0.8 * random()) }));
      const truth = all
        .filter(({ day }) => day.startsWith('2019-10'))
        .reduce((sum, { value }) => sum + value, 0);
      const { lower, upper } = runRate(all.slice(0, 44), '2019-10');
      if (lower !== null && upper !== null && lower <= truth && truth <= upper) held++;
    }
    expect(held / 300).toBeGreaterThan(0.9);
  });

  it('counts an unfinished day as far as it got, or as far as it should get', () => {
    const flat = Array.from({ length: 29 }, (_, index) => ({ day: dayAt(index), value: 100 }));
    const days = [...flat, { day: '2019-10-01', value: 100 }];
    const low = runRate(days, '2019-10', { day: '2019-10-02', value: 10 });
    expect(low.soFar).toBe(110);
    expect(low.expected).toBeCloseTo(3100, 6);
    expect(runRate(days, '2019-10', { day: '2019-10-02', value: 500 }).expected).toBeCloseTo(3500, 6);
  });

  it('does not guess from nothing', () => {
    expect(runRate([], '2019-10')).toEqual({
      soFar: 0,
      expected: null,
      lower: null,
      upper: null,
      daysLeft: 31,
    });
    const one = runRate([{ day: '2019-10-01', value: 100 }], '2019-10');
    expect(one).toMatchObject({ expected: 3100, lower: null, daysLeft: 30 });
  });
});
