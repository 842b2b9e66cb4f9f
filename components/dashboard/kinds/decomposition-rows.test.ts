import { expect, test } from 'vitest';
import { cutParts, measureSplit, pickPart, readParts } from './decomposition-rows';
import { answerOf } from './testing';

const rows = [
  { brand: 'apple', revenue: 90_000, units: 3, orders: 3, sessions: 60, orderSquares: 270_000 },
  { brand: 'nike', revenue: 1_000, units: 1, orders: 1, sessions: 10, orderSquares: 100 },
  { brand: 'rare', revenue: 500, units: 1, orders: 1, sessions: 1, orderSquares: 25 },
  { brand: 'oppo', revenue: 0, units: 0, orders: 0, sessions: 40, orderSquares: 0 },
];
const answer = answerOf(rows);

test('parts stand from the largest, and what is cut still adds up', () => {
  const parts = readParts('brand', 'revenue', answer);
  expect(parts.map((part) => part.value)).toEqual(['apple', 'nike', 'rare', 'oppo']);
  const { parts: shown, others } = cutParts(parts, 'revenue', 1, 'rare');
  expect(shown.map((part) => part.value)).toEqual(['apple', 'rare', null]);
  expect(others).toBe(2);
  expect(shown.reduce((sum, part) => sum + (part.amount ?? 0), 0)).toBe(91_500);
});

test('the rest of a conversion is a rate of its own, not a sum of rates', () => {
  const { parts } = cutParts(readParts('brand', 'conversion', answer), 'conversion', 2, null);
  expect(parts.at(-1)).toEqual({ value: null, amount: 3 / 100, orders: 3, sessions: 100 });
});

test('a handful of sessions makes no highest conversion', () => {
  const many = answerOf(
    rows.map((row) => ({ ...row, sessions: row.sessions * (row.brand === 'rare' ? 1 : 10) })),
  );
  expect(pickPart(readParts('brand', 'conversion', many), 'conversion', 'highest')?.value).toBe('nike');
  expect(pickPart(readParts('brand', 'revenue', many), 'revenue', 'lowest')?.value).toBe('oppo');
});

test('a split that tells buyers from lookers explains more than one that does not', () => {
  const even = answerOf([
    { dayType: 'weekday', orders: 5, sessions: 100 },
    { dayType: 'weekend', orders: 5, sessions: 100 },
  ]);
  const uneven = answerOf([
    { customerType: 'new', orders: 10, sessions: 10 },
    { customerType: 'none', orders: 0, sessions: 190 },
  ]);
  expect(measureSplit('conversion', even)).toBe(0);
  expect(measureSplit('conversion', uneven)).toBe(1);
});
