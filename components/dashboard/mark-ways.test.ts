import { expect, test } from 'vitest';
import type { Cross } from './cross';
import { markWays } from './mark-ways';

/** A cross that keeps what was asked of it. */
function listening() {
  const asked: unknown[] = [];
  const cross: Cross = {
    id: 'trend',
    own: [],
    onMark: (mark, add) => asked.push(['mark', mark, add]),
    onRange: () => {},
    onThrough: (subject) => asked.push(['through', subject]),
  };
  return { asked, cross };
}
const labelsOf = ({ sections }: ReturnType<typeof markWays>) =>
  sections.flatMap(({ items }) => items.map(({ label }) => label));

test('a day is looked into, or filters', () => {
  const { asked, cross } = listening();
  const menu = markWays(cross, { time: '2019-11-17..2019-11-17' }, null);
  expect(menu.label).toBe('17 Nov 2019');
  expect(labelsOf(menu)).toEqual([
    'Look into this day',
    'Filter the other visuals by it',
    'Add it to the selection',
  ]);
  for (const { items } of menu.sections) for (const item of items) item.onPick();
  expect(asked).toEqual([
    ['through', { day: '2019-11-17' }],
    ['mark', { time: '2019-11-17..2019-11-17' }, false],
    ['mark', { time: '2019-11-17..2019-11-17' }, true],
  ]);
});

test('what has a page is opened there, a week and an hour have none', () => {
  const { cross } = listening();
  const first = (mark: Parameters<typeof markWays>[1]) => labelsOf(markWays(cross, mark, null))[0];
  expect(first({ category: 'electronics' })).toBe('Open the page of electronics');
  expect(first({ brand: 'apple' })).toBe('Open the page of Apple');
  expect(first({ product: '1004856' })).toBe('Open product 1004856');
  expect(first({ time: '2019-11-11..2019-11-17' })).toBe('Filter the other visuals by it');
  expect(first({ weekday: '1', hour: '9' })).toBe('Filter the other visuals by it');
});

test('a mark that opens where it stands offers that first', () => {
  const { cross } = listening();
  const open = { label: 'Look into it here', onPick: () => {} };
  expect(labelsOf(markWays(cross, { category: 'electronics' }, open))[0]).toBe('Look into it here');
});
