import { expect, it } from 'vitest';
import { summarise } from './summarise';

it('gives the middle, the tail and the worst', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(summarise(values)).toEqual({ p50: 50, p95: 95, max: 100 });
  expect(summarise([7.123])).toEqual({ p50: 7.12, p95: 7.12, max: 7.12 });
  expect(summarise([])).toBeNull();
});
