import { describe, expect, it } from 'vitest';
import { groupOneOrders, oneOrderKind } from './one-order';

describe('what an only order tells', () => {
  it.each([
    [950, 1000, false, 'bargain'],
    [951, 1000, false, 'unclear'],
    [999, 1000, true, 'bargain'],
    [1000, 1000, true, 'unclear'],
    [1000, 1000, false, 'loyalist'],
    [1200, 1000, false, 'loyalist'],
    [1200, 0, false, 'unclear'],
  ] as const)('paid %d, usually %d, cheap %s: %s', (paid, usual, cheap, kind) => {
    expect(oneOrderKind(paid, usual, cheap)).toBe(kind);
  });

  it('adds up by group and by category, ratios from sums', () => {
    const row = (kind: string, category: string, customers: number, paid: number) => ({
      kind,
      category,
      customers,
      revenue: paid,
      contribution: paid / 10,
      paid,
      usual: 1000 * customers,
      followed: customers,
      returned: 1,
    });
    const rows = [
      row('bargain', 'auto', 3, 2400),
      row('bargain', 'kids', 1, 1000),
      row('loyalist', 'auto', 4, 4000),
    ];
    const [bargain, loyalist] = groupOneOrders(rows, 'kind');
    expect(bargain).toMatchObject({
      key: 'bargain',
      customers: 4,
      share: 0.5,
      averageOrder: 850,
      category: 'auto',
    });
    expect(bargain?.discount).toBeCloseTo(0.15);
    expect(bargain?.returned.value).toBe(0.5);
    expect(loyalist).toMatchObject({ key: 'loyalist', discount: 0, contribution: 400 });
    expect(groupOneOrders(rows, 'category').map(({ key, customers }) => [key, customers])).toEqual([
      ['auto', 7],
      ['kids', 1],
    ]);
  });
});
