import { expect, it } from 'vitest';
import { sparkPath, sparkPoints } from './sparkline';

it('spans the box, begins at zero and leaves gaps', () => {
  const values = [0, 10, null, 5];
  const points = sparkPoints(values, values, 66, 26);
  expect(points).toEqual([{ x: 3, y: 23 }, { x: 23, y: 3 }, null, { x: 63, y: 13 }]);
  expect(sparkPath(points)).toBe('M3 23L23 3M63 13');
});

it('survives no values, one value and all zero', () => {
  expect(sparkPoints([], [], 60, 20)).toEqual([]);
  expect(sparkPoints([5], [5], 60, 20)).toEqual([{ x: 3, y: 3 }]);
  expect(sparkPoints([0, 0], [0, 0], 60, 20).map((point) => point?.y)).toEqual([17, 17]);
});
