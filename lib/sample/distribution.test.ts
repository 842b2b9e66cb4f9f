import { describe, expect, it } from 'vitest';
import { dayNumber } from './calendar';
import { shareOut, weighDay } from './daily-curve';
import { createLogNormal, createPick, drawRank, normalQuantile } from './distribution';
import { createRandom } from './random';

describe('distributions', () => {
  it('picks in proportion to the weights and never what weighs nothing', () => {
    const random = createRandom(1, 1);
    const pick = createPick([1, 0, 2, 5]);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 80_000; i++) {
      const at = pick(random);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    expect((counts[0] ?? 0) / 10_000).toBeCloseTo(1, 1);
    expect((counts[2] ?? 0) / 20_000).toBeCloseTo(1, 1);
    expect((counts[3] ?? 0) / 50_000).toBeCloseTo(1, 1);
  });

  it.each([
    [0.5, 0],
    [0.975, 1.959963985],
    [0.001, -3.090232306],
    [0.84134474607, 1],
  ])('knows the normal quantile of %d', (u, z) => {
    expect(normalQuantile(u)).toBeCloseTo(z, 6);
  });

  it('draws log-normal numbers around their median', () => {
    const random = createRandom(2, 1);
    const draw = createLogNormal(50, 1);
    let below = 0;
    for (let i = 0; i < 20_000; i++) if (draw(random) < 50) below++;
    expect(below / 20_000).toBeCloseTo(0.5, 1);
  });

  it('draws every rank within bounds, the first ones most often', () => {
    expect(drawRank(100, 1.1, 3, 0)).toBe(0);
    expect(drawRank(100, 1.1, 3, 0.9999999999)).toBe(99);
    expect(drawRank(100, 1.1, 3, 0.5)).toBeLessThan(25);
  });
});

describe('the daily curve', () => {
  it('shares out whole events that add up, in proportion to the days', () => {
    const first = dayNumber('2019-10-01');
    const last = dayNumber('2020-04-30');
    const quotas = shareOut(1_000_000, first, last);
    expect(quotas).toHaveLength(213);
    expect(quotas.reduce((sum, quota) => sum + quota, 0)).toBe(1_000_000);
    const sale = quotas[dayNumber('2019-11-15') - first] ?? 0;
    expect(sale / 1_000_000).toBeCloseTo(6_220_416 / 411_709_736, 4);
  });

  it('has an opinion on days that nobody published', () => {
    expect(weighDay(dayNumber('2022-12-02'))).toBeGreaterThan(weighDay(dayNumber('2022-07-05')));
  });
});
