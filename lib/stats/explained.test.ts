import { expect, test } from 'vitest';
import { explainedBy, type Part } from './explained';

/** A part whose values are the given ones. */
const part = (values: readonly number[]): Part => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
});

test('parts that hold one value each explain all', () => {
  expect(explainedBy([part([1, 1, 1]), part([5, 5, 5])])).toBe(1);
});

test('parts alike explain nothing, however many they are', () => {
  const alike = Array.from({ length: 50 }, () => part([0, 1, 0, 1]));
  expect(explainedBy(alike)).toBe(0);
});

test('equals the adjusted share of a plain analysis of variance', () => {
  const groups = [
    [1, 2, 3],
    [2, 4, 6, 8],
    [9, 9, 12],
  ];
  const values = groups.flat();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const total = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const within = groups.reduce((sum, group) => {
    const own = group.reduce((a, b) => a + b, 0) / group.length;
    return sum + group.reduce((a, b) => a + (b - own) ** 2, 0);
  }, 0);
  const expected = 1 - within / (values.length - groups.length) / (total / (values.length - 1));
  expect(explainedBy(groups.map(part))).toBeCloseTo(expected, 12);
});

test('one part, or values that are all the same, leave nothing to explain', () => {
  expect(explainedBy([part([1, 2])])).toBeNull();
  expect(explainedBy([part([2, 2]), part([2, 2])])).toBeNull();
  expect(explainedBy([])).toBeNull();
});
