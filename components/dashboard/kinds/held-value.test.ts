import { expect, test } from 'vitest';
import { heldValue } from './held-value';
import { answerOf } from './testing';

const daily = answerOf([
  { time: '2020-04-01', revenue: 1_000, orders: 1, visitors: 5 },
  { time: '2020-04-02', revenue: 2_000, orders: 3, visitors: 6 },
  { time: '2020-04-03', revenue: 500, orders: 1, visitors: 7 },
]);
const held = { from: '2020-04-02', to: '2020-04-03' };

test('adds the days that are held, and divides sums, not days', () => {
  expect(heldValue('revenue', daily, held)).toEqual({ value: 2_500, caption: '2–3 Apr 2020' });
  expect(heldValue('averageOrder', daily, held).value).toBe(625);
});

test('people are not added over days', () => {
  expect(heldValue('visitors', daily, held).value).toBeNull();
});

test('any run of days is the same as its days added up, also where days are missing', () => {
  const days = Array.from({ length: 30 }, (_, n) => `2020-04-${String(n + 1).padStart(2, '0')}`);
  const rows = days
    .filter((_, n) => n % 7 !== 3)
    .map((time, n) => ({ time, revenue: (n * 37) % 101, orders: n % 5 }));
  const answer = answerOf(rows.toReversed());
  for (const [from, to] of [
    [0, 29],
    [3, 3],
    [3, 10],
    [12, 12],
    [20, 29],
  ] as const) {
    const [first = '', last = ''] = [days[from], days[to]];
    const sum = rows.reduce((all, row) => all + (row.time >= first && row.time <= last ? row.revenue : 0), 0);
    expect(heldValue('revenue', answer, { from: first, to: last }).value).toBe(sum);
  }
});
