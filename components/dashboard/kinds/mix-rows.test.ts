import { describe, expect, it } from 'vitest';
import { splitOf, splitWeeks, tellWeeks } from './mix-rows';
import { answerOf } from './testing';

describe('new against returning customers', () => {
  it('shares what both have; people who never bought have none', () => {
    const rows = [
      { customerType: 'new', orders: 3, revenue: 900 },
      { customerType: 'returning', orders: 1, revenue: 100 },
      { customerType: 'none', orders: 0, revenue: 0 },
    ];
    expect(splitOf(rows, 'orders')).toEqual({
      new: { amount: 3, share: 0.75 },
      returning: { amount: 1, share: 0.25 },
    });
    expect(splitOf(rows, 'revenue').new.share).toBe(0.9);
    expect(splitOf([], 'orders').new).toEqual({ amount: 0, share: null });
  });

  it('come week by week, in order', () => {
    const answer = answerOf([
      { time: '2020-04-13', customerType: 'new', orders: 2 },
      { time: '2020-04-06', customerType: 'returning', orders: 5 },
      { time: '2020-04-13', customerType: 'returning', orders: 2 },
    ]);
    expect(splitWeeks(tellWeeks(answer), 'orders').map(({ week, split }) => [week, split.new.share])).toEqual(
      [
        ['2020-04-06', 0],
        ['2020-04-13', 0.5],
      ],
    );
  });
});
