import { expect, it } from 'vitest';
import { loadLink } from '@/lib/filters/link';
import { walk } from './walk';

const choices = {
  first: '2019-10-01',
  last: '2020-04-30',
  nodes: ['electronics', 'electronics.smartphone', 'appliances'],
  brands: ['apple', 'samsung'],
  segments: ['champions', 'lost'],
};

it('changes slicers in the shares of a person at work, the same for the same seed', async () => {
  const start = await loadLink(new URLSearchParams());
  const steps = walk(start, choices, 2_000, 1);
  const shareOf = (what: string) => steps.filter((step) => step.what === what).length / steps.length;
  for (const [what, share] of [
    ['date', 0.35],
    ['category', 0.25],
    ['brand', 0.15],
    ['segment', 0.15],
    ['weekday', 0.1],
  ] as const) {
    expect(Math.abs(shareOf(what) - share)).toBeLessThan(0.03);
  }
  expect(walk(start, choices, 2_000, 1)).toEqual(steps);
  expect(walk(start, choices, 2_000, 2)).not.toEqual(steps);
  for (const { link } of steps) {
    expect((link.from ?? choices.first) >= choices.first && (link.to ?? choices.last) <= choices.last).toBe(
      true,
    );
  }
});
