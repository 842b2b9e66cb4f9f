import { expect, it } from 'vitest';
import { parseValue } from './parse-value';

it.each([
  ['$5,000', 'money', 500_000],
  ['1.2M', 'money', 120_000_000],
  ['250', 'count', 250],
  ['6.5%', 'percent', 0.065],
  ['7.1', 'percent', 0.071],
  ['1.5', 'decimal', 1.5],
] as const)('%s as %s is %d', (text, format, value) => {
  expect(parseValue(text, format)).toEqual({ value });
});

it.each([
  ['a lot', 'money', /dollars/],
  ['5%', 'count', /a number/],
  ['', 'percent', /per cent/],
  ['-1', 'count', /a number/],
] as const)('%j as %s is refused in words', (text, format, words) => {
  expect(parseValue(text, format)).toEqual({ error: expect.stringMatching(words) });
});
