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
