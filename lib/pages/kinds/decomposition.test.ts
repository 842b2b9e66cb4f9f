import { expect, test } from 'vitest';
import { viewOf } from '@/components/dashboard/kinds/testing';
import {
  askDecomposition,
  nextDimensions,
  readPath,
  type SplitStep,
  whereAfter,
  writePath,
} from './decomposition';

const steps: readonly SplitStep[] = [
  { dimension: 'category', way: 'chosen', value: 'electronics' },
  { dimension: 'brand', way: 'highest', value: 'a|b c' },
  { dimension: 'hour', way: 'lowest', value: null },
];

test('a path is read as it was written, whatever the brand is called', () => {
  expect(readPath(writePath(steps))).toEqual(steps);
  expect(readPath(writePath([]))).toEqual([]);
  expect(readPath(undefined)).toHaveLength(1);
});

test('a path ends where it stops making sense', () => {
  expect(readPath('category chosen electronics|nonsense chosen x|brand chosen y')).toHaveLength(1);
  expect(readPath('brand chosen|hour chosen 3')).toHaveLength(1);
  expect(readPath('brand chosen a|brand chosen b')).toHaveLength(1);
  expect(readPath('brand chosen %E0%A4%A')).toEqual([{ dimension: 'brand', way: 'chosen', value: null }]);
});

test('each part followed narrows the questions after it, and no further step is offered before one is followed', () => {
  expect(whereAfter({ dayType: ['weekend'] }, steps)).toEqual({
    dayType: ['weekend'],
    category: ['electronics'],
    brand: ['a|b c'],
  });
  expect(nextDimensions(steps)).toEqual([]);
  expect(nextDimensions(steps.slice(0, 2))).toEqual([
    'category',
    'priceBand',
    'segment',
    'customerType',
    'dayType',
    'weekday',
    'hour',
  ]);
  const view = viewOf({ settings: { tree: { path: writePath(steps) } } });
  const asked = askDecomposition({ id: 'tree', kind: 'decomposition', span: 'full' }, view);
  expect(Object.keys(asked)).toEqual(['now', 'step 0', 'step 1', 'step 2']);
  expect(asked['step 1']).toMatchObject({
    where: { category: ['electronics'] },
    by: [{ attribute: 'brand' }],
  });
});
