import { expect, test } from 'vitest';
import { rankLines } from './rank-lines';

const parts = [
  { key: 'a', value: 100 },
  { key: 'b', value: 300 },
];

test('a part has its share of all, its rank and its change', () => {
  const lines = rankLines(parts, new Map([['b', 150]]), 'money');
  expect(lines.a?.map(({ value }) => value)).toEqual(['25%', '2 of 2']);
  expect(lines.b?.map(({ value }) => value)).toEqual(['75%', '1 of 2', '$1.50']);
  expect(lines.b?.[2]?.note).toBe('+100.0%');
});
