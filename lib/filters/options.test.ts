import { expect, test } from 'vitest';
import { findOptions } from './options';

const brands = ['Samsung', 'Apple', 'Pineapple', 'Applause'].map((label) => ({ value: label, label }));
const found = (text: string, chosen: readonly string[] = []) =>
  findOptions(brands, text, new Set(chosen)).map(({ label }) => label);

test('without a search, what is chosen stands first and the order stays', () => {
  expect(found('')).toEqual(['Samsung', 'Apple', 'Pineapple', 'Applause']);
  expect(found('', ['Pineapple'])).toEqual(['Pineapple', 'Samsung', 'Apple', 'Applause']);
});

test('a search puts what begins with the text before what holds it', () => {
  expect(found(' appl')).toEqual(['Apple', 'Applause', 'Pineapple']);
  expect(found('zebra')).toEqual([]);
});
