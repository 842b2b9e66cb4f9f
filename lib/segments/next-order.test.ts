import { describe, expect, it } from 'vitest';
import { expectNextOrder } from './next-order';

describe('the next order', () => {
  it('follows a customer’s own waits where there are three', () => {
    const days = ['2020-01-01', '2020-01-11', '2020-01-11', '2020-01-31', '2020-03-01'];
    expect(expectNextOrder(days, [])).toEqual({
      from: '2020-03-16',
      likely: '2020-03-21',
      to: '2020-03-26',
      by: 'own',
    });
  });

  it('follows others where it cannot, and leaves out orders of the same day', () => {
    const others = [
      { days: 0, count: 100 },
      { days: 10, count: 3 },
      { days: 30, count: 1 },
    ];
    expect(expectNextOrder(['2020-01-01'], others)).toEqual({
      from: '2020-01-11',
      likely: '2020-01-11',
      to: '2020-01-16',
      by: 'others',
    });
    expect(expectNextOrder(['2020-01-01'], [])).toBeNull();
    expect(expectNextOrder([], others)).toBeNull();
  });
});
