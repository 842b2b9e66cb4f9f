import { describe, expect, it } from 'vitest';
import { averageRows } from './average-order-rows';
import { answerOf } from './testing';

describe('average order value by day', () => {
  const orders = [100, 120, 80, 110, 90];
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  const rows = averageRows(
    answerOf([
      { time: '2020-04-01', orders: 5, revenue: 50_000, orderSquares: squares(orders) },
      { time: '2020-04-02', orders: 2, revenue: 30_000, orderSquares: squares([100, 200]) },
      { time: '2020-04-04', orders: 5, revenue: 50_000, orderSquares: squares([0, 0, 0, 0, 500]) },
    ]),
    { from: '2020-04-01', to: '2020-04-04' },
    'day',
  );

  it('has the 95% interval of a mean by Student, in cents', () => {
    // sd 15.811, t(4) 2.7764: 100 ± 19.63
    expect(rows[0]?.value).toBe(10_000);
    expect(rows[0]?.lower).toBeCloseTo(8_036.8, 0);
    expect(rows[0]?.upper).toBeCloseTo(11_963.2, 0);
  });

  it('has no interval for few orders, no value for none, and none below zero', () => {
    expect(rows[1]).toMatchObject({ value: 15_000, lower: null, upper: null });
    expect(rows[2]).toMatchObject({ orders: 0, value: null, lower: null });
    expect(rows[3]?.lower).toBe(0);
  });
});
