import { expect, it } from 'vitest';
import { binLengths, lengthAt } from './bin-lengths';

const row = (length: number, sessions: number, orders = 0) => ({
  length,
  sessions,
  orders,
  events: length * sessions,
  revenue: orders * 100,
});
const rows = [row(1, 40), row(2, 20, 1), row(4, 20, 2), row(11, 15, 3), row(501, 5)];

it('puts every session into one bin', () => {
  const bins = binLengths(rows);
  expect(bins.map(({ sessions }) => sessions)).toEqual([40, 20, 20, 0, 15, 0, 0, 5]);
  expect(bins[2]).toEqual({
    label: '3–5',
    sessions: 20,
    share: 0.2,
    events: 80,
    orders: 2,
    conversion: 0.1,
    revenue: 200,
  });
  expect(bins[3]?.conversion).toBeNull();
});

it('finds the median and the tail', () => {
  expect([0.4, 0.5, 0.95, 1].map((share) => lengthAt(rows, share))).toEqual([1, 2, 11, 501]);
  expect(lengthAt([], 0.5)).toBeNull();
});
