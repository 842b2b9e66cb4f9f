import type { Row } from '@/lib/metrics/types';
import { type Interval, proportionInterval } from '@/lib/stats/intervals';

/** An order this share below the usual prices of what was bought is bought for the price. */
export const deepDiscount = 0.05;
/** Who comes back within so many days of the first order has come back. */
export const returnDays = 90;

/** What the only order of a customer tells of them. */
export const oneOrderKinds = [
  {
    key: 'bargain',
    label: 'Bargain hunters',
    words:
      'Paid at least 5% less than the usual prices, or bought only products of the cheapest third of their categories and below the usual price.',
  },
  {
    key: 'loyalist',
    label: 'Potential loyalists',
    words:
      'Paid the usual prices or more, and not only for products of the cheapest third of their categories.',
  },
  { key: 'unclear', label: 'Cannot be told', words: 'Neither, or nothing is known of the usual price.' },
] as const;
export type OneOrderKind = (typeof oneOrderKinds)[number]['key'];

/**
 * What an order tells of a one-time buyer: what was paid and what it usually costs, in cents (0 where unknown), and
 * whether all products are of the cheapest third of their categories. The SQL of the read `customerOneOrder` must say the same.
 */
export function oneOrderKind(paid: number, usual: number, isCheap: boolean): OneOrderKind {
  if (usual <= 0) return 'unclear';
  if (paid <= usual * (1 - deepDiscount) || (isCheap && paid < usual)) return 'bargain';
  return paid >= usual && !isCheap ? 'loyalist' : 'unclear';
}

export type OneOrderGroup = {
  readonly key: string;
  readonly customers: number;
  readonly share: number | null;
  readonly averageOrder: number | null;
  /** Share that was paid less than usual; negative above it. */
  readonly discount: number | null;
  readonly contribution: number;
  /** Of all earlier first orders of this kind, those followed by another within `returnDays`. */
  readonly returned: Interval;
  readonly followed: number;
  /** The category that most of them bought. */
  readonly category: string | null;
};

const sum = (rows: readonly Row[], key: string) =>
  rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);
const divide = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** Adds up rows of kind and category by one of the two. */
export function groupOneOrders(rows: readonly Row[], by: 'kind' | 'category'): readonly OneOrderGroup[] {
  const all = sum(rows, 'customers');
  const keys = [...new Set(rows.map((row) => String(row[by])))];
  return keys.map((key) => {
    const found = rows.filter((row) => row[by] === key);
    const most = found.reduce<Row | undefined>(
      (best, row) => (Number(row.customers) > Number(best?.customers ?? 0) ? row : best),
      undefined,
    );
    const usual = sum(found, 'usual');
    return {
      key,
      customers: sum(found, 'customers'),
      share: divide(sum(found, 'customers'), all),
      averageOrder: divide(sum(found, 'revenue'), sum(found, 'customers')),
      discount: usual === 0 ? null : 1 - sum(found, 'paid') / usual,
      contribution: sum(found, 'contribution'),
      returned: proportionInterval(sum(found, 'returned'), sum(found, 'followed')),
      followed: sum(found, 'followed'),
      category: most ? String(most.category) : null,
    };
  });
}
