import { expect, it } from 'vitest';
import { lastKnown, partUnfinished } from './unfinished';

it('parts the last known value from what is final, though later buckets have their place', () => {
  const { final, tail, at } = partUnfinished([1, 2, 3, null, null], true);
  expect(at).toBe(2);
  expect(final).toEqual([1, 2, null, null, null]);
  expect(tail).toEqual([null, 2, 3, null, null]);
});

it('leaves finished values as they are', () => {
  expect(partUnfinished([1, 2], false)).toEqual({ final: [1, 2], tail: [null, null], at: -1 });
  expect(partUnfinished([], true)).toEqual({ final: [], tail: [], at: -1 });
  expect(lastKnown([null, null])).toBe(-1);
});
