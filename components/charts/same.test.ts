import { expect, it } from 'vitest';
import { hasSameShape, isSame } from './same';

it('compares by value, and functions by identity', () => {
  const write = () => '';
  expect(isSame({ a: [1, { b: null }], write }, { a: [1, { b: null }], write })).toBe(true);
  expect(isSame({ write }, { write: () => '' })).toBe(false);
  expect(isSame({ a: undefined }, { b: undefined })).toBe(false);
  expect(isSame([1], { 0: 1 })).toBe(false);
});

it('allows a merge only where nothing of the old would stay behind', () => {
  const option = { yAxis: { max: 1 }, series: [{ id: 'a', type: 'line', data: [1, 2] }] };
  expect(hasSameShape(option, { yAxis: { max: 5 }, series: [{ id: 'a', type: 'line', data: [3] }] })).toBe(
    true,
  );
  expect(hasSameShape(option, { yAxis: { max: 1 }, series: [{ id: 'b', type: 'line', data: [] }] })).toBe(
    false,
  );
  expect(hasSameShape(option, { ...option, series: [...option.series, ...option.series] })).toBe(false);
  expect(hasSameShape(option, { ...option, legend: {} })).toBe(false);
  expect(hasSameShape({ series: [{ id: 'a', mark: { data: [] } }] }, { series: [{ id: 'a' }] })).toBe(false);
});
