import { expect, test } from 'vitest';
import { sortRows } from './sort-rows';

const rows = [
  { name: 'b10', value: 2 },
  { name: 'b9', value: null },
  { name: 'a', value: -1 },
];
const names = (sorted: readonly { readonly [key: string]: unknown }[]) => sorted.map((row) => row.name);

test('numbers sort by size and missing ones stay last', () => {
  expect(names(sortRows(rows, { key: 'value', direction: 'asc' }))).toEqual(['a', 'b10', 'b9']);
  expect(names(sortRows(rows, { key: 'value', direction: 'desc' }))).toEqual(['b10', 'a', 'b9']);
});

test('texts sort as people count', () => {
  expect(names(sortRows(rows, { key: 'name', direction: 'asc' }))).toEqual(['a', 'b9', 'b10']);
});
