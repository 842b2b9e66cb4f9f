import { expect, it } from 'vitest';
import { parseAmount } from './target-amount';

it.each([
  ['250000', 25_000_000],
  [' $250,000 ', 25_000_000],
  ['250,000.50', 25_000_050],
  ['19.99', 1_999],
  ['1.2M', 120_000_000],
  ['380k', 38_000_000],
])('%j is an amount', (text, cents) => {
  expect(parseAmount(text)).toEqual({ cents });
});

it.each(['', 'a lot', '-5', '1.234,50', '1,23', '12,5000', '€5', '0', '999999999999', '1e5', '5%'])(
  '%j is refused with what to do',
  (text) => {
    expect(parseAmount(text)).toEqual({ error: expect.stringMatching(/Write an amount|above zero|at most/) });
  },
);
