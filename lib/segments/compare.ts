import type { Row } from '@/lib/metrics/types';

const sums = [
  'customers',
  'orders',
  'revenue',
  'contribution',
  'days',
  'categories',
  'sessions',
  'cartSessions',
  'cartOrders',
] as const;
type Sums = Readonly<Record<(typeof sums)[number], number>>;

const read = (row: Row): Sums =>
  Object.fromEntries(sums.map((key) => [key, Number(row[key] ?? 0)])) as unknown as Sums;
const per = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function characterise(own: Sums, all: Sums, key: string): Row {
  return {
    key,
    customers: own.customers,
    customerShare: per(own.customers, all.customers),
    revenueShare: per(own.revenue, all.revenue),
    contributionShare: per(own.contribution, all.contribution),
    averageOrder: per(own.revenue, own.orders),
    orders: per(own.orders, own.customers),
    recency: per(own.days, own.customers),
    categories: per(own.categories, own.customers),
    conversion: per(own.orders, own.sessions),
    abandonment: per(own.cartSessions - own.cartOrders, own.cartSessions),
  };
}

/** The characteristics of each segment, and of all together from the same sums; segments without customers drop out. */
export function compareSegments(rows: readonly Row[]): {
  readonly rows: readonly Row[];
  readonly total: Row;
} {
  const parts = rows.map((row) => ({ key: String(row.segment), sums: read(row) }));
  const all = parts.reduce<Sums>(
    (total, part) =>
      Object.fromEntries(sums.map((key) => [key, total[key] + part.sums[key]])) as unknown as Sums,
    read({}),
  );
  return {
    rows: parts
      .filter((part) => part.sums.customers > 0)
      .map((part) => characterise(part.sums, all, part.key)),
    total: characterise(all, all, 'all'),
  };
}
