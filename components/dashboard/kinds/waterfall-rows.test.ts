import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeChange } from '@/lib/stats/decompose-change';
import { waterfallBars } from '../../charts/waterfall-option';
import { answerOf } from './testing';
import { effectSteps, partSteps, partsOf, startOf } from './waterfall-rows';

const rows = fc.uniqueArray(
  fc.record({
    brand: fc.integer({ min: 1, max: 40 }).map((number) => `brand ${number}`),
    units: fc.integer({ min: 0, max: 50 }),
    revenue: fc.integer({ min: 0, max: 9_999_999 }),
  }),
  { selector: ({ brand }) => brand, maxLength: 40 },
);
const revenue = (list: readonly { revenue: number }[]) => list.reduce((sum, row) => sum + row.revenue, 0);

describe('what drives a change of revenue', () => {
  it('adds up to the change to the cent: by part with a rest, and by volume, price and mix', () => {
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 1, max: 12 }), (before, now, top) => {
        const parts = partsOf(answerOf(now), answerOf(before), 'brand');
        const change = decomposeChange(parts);
        for (const steps of [partSteps(change, top, (key) => key), effectSteps(change)]) {
          const bars = waterfallBars({
            start: { name: 'Before', value: startOf(parts) },
            steps,
            endName: 'Now',
            format: 'money',
            better: 'up',
          });
          expect(bars[0]?.to).toBe(revenue(before));
          expect(bars.at(-1)?.to).toBe(revenue(now));
        }
        for (const step of partSteps(change, top, (key) => key)) {
          expect(step.parts?.reduce((sum, part) => sum + part.value, 0)).toBe(step.change);
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('names what it shows and counts what it adds up', () => {
    const part = (key: string, cents: number) => ({
      key,
      before: { units: 1, cents: 1_000 },
      now: { units: 1, cents },
    });
    const change = decomposeChange([
      part('a', 5_000),
      part('b', 0),
      part('c', 1_100),
      part('d', 900),
      part('e', 1_300),
    ]);
    const steps = partSteps(change, 2, (key) => key.toUpperCase());
    expect(steps.map(({ name, change: cents }) => [name, cents])).toEqual([
      ['A', 4_000],
      ['B', -1_000],
      ['3 others', 300],
    ]);
  });
});
