import { describe, expect, it } from 'vitest';
import { groupRates, verdictOf } from './group-rates';

const row = (group: string, sessions: number, orders: number) => ({
  customerType: group,
  dayType: group,
  sessions,
  orders,
  viewSessions: sessions,
  cartSessions: orders * 2,
  cartOrders: orders,
  strictCarts: orders,
  strictOrders: orders,
});

describe('rates of two groups', () => {
  it('say whether a difference is more than chance', () => {
    const rates = groupRates([row('weekend', 10_000, 800), row('weekday', 20_000, 1_200)], 'dayType');
    const bought = rates.find(({ name }) => name === 'Bought');
    expect(bought?.difference.value).toBeCloseTo(0.02, 10);
    expect(bought?.difference.lower).toBeGreaterThan(0.013);
    expect(bought?.difference.upper).toBeLessThan(0.027);
    expect(bought && verdictOf(bought.difference)).toBe('More than chance');
    const completed = rates.find(({ name }) => name === 'Carts completed');
    expect(completed && verdictOf(completed.difference)).toBe('May be chance');
  });

  it('put first orders with those who have not bought', () => {
    const [, bought] = groupRates(
      [row('new', 50, 50), row('none', 950, 0), row('returning', 100, 9)],
      'customerType',
    );
    expect(bought?.groups).toEqual([
      { successes: 9, n: 100 },
      { successes: 50, n: 1_000 },
    ]);
  });

  it('claim nothing of few sessions, or of none', () => {
    const [, few] = groupRates([row('weekend', 8, 1), row('weekday', 9, 0)], 'dayType');
    expect(few && verdictOf(few.difference)).toBe('Too few sessions to tell');
    const [, none] = groupRates([], 'dayType');
    expect(none?.difference.value).toBeNull();
  });
});
