import { expect, it } from 'vitest';
import { waterfallSteps } from './waterfall-steps';

const changes = [
  { key: 'a', change: 50 },
  { key: 'b', change: -400 },
  { key: 'c', change: 300 },
  { key: 'd', change: 0 },
  { key: 'e', change: -20 },
  { key: 'f', change: 10 },
];

it('keeps the largest changes, gains before losses, and adds up the rest', () => {
  const { steps, rest } = waterfallSteps(changes, 3);
  expect(steps.map(({ key }) => key)).toEqual(['c', 'a', 'b']);
  expect(rest).toEqual({ change: -10, count: 2 });
});

it('shows a lone remainder by its name, and no rest where there is none', () => {
  expect(waterfallSteps(changes, 4).steps.map(({ key }) => key)).toEqual(['c', 'a', 'f', 'b', 'e']);
  expect(waterfallSteps(changes, 4).rest).toBeNull();
  expect(waterfallSteps([], 4)).toEqual({ steps: [], rest: null });
});
