import type { Dimension, Metric, Model, Rules, Source, Stat } from './types';

/** How far a visit came, as a condition over `v`: each is counted by the stat of its name, and can be filtered by. */
export const steps = {
  viewSessions: 'v.views > 0',
  cartSessions: 'v.carts > 0',
  orders: 'v.units > 0',
  strictCarts: 'v.step >= 2',
  strictOrders: 'v.step >= 3',
} as const;
export type SessionStep = keyof typeof steps;

/**
 * Stats as SQL over visits `v`: one row for each session within the asked products, with `user_id`, `views`,
 * `carts`, `removals`, `units`, `revenue_cents`, `abandoned_cents` added up, `products` and `bought` products counted,
 * and `step` as the furthest.
 */
const stats = {
  views: { merge: 'sum', sql: 'sum(v.views)' },
  carts: { merge: 'sum', sql: 'sum(v.carts)' },
  units: { merge: 'sum', sql: 'sum(v.units)' },
  revenue: { merge: 'sum', sql: 'sum(v.revenue_cents)' },
  abandoned: { merge: 'sum', sql: 'sum(v.abandoned_cents)' },
  contribution: { merge: 'sum', weighs: 'revenue', type: 'double' },
  sessions: { merge: 'per node', sql: 'count(*)' },
  orders: { merge: 'per node', sql: `count(*) filter (where ${steps.orders})` },
  /** Sessions of each product, added up over products: what the conversion of a product is held against. */
  productSessions: { merge: 'sum', sql: 'sum(v.products)' },
  productOrders: { merge: 'sum', sql: 'sum(v.bought)' },
  /** Squared dollars, not cents: the sum stays far below 2^53. */
  orderSquares: {
    merge: 'per node',
    sql: 'sum((v.revenue_cents / 100::double precision) ^ 2) filter (where v.units > 0)',
    type: 'double',
  },
  viewSessions: { merge: 'per node', sql: `count(*) filter (where ${steps.viewSessions})` },
  cartSessions: { merge: 'per node', sql: `count(*) filter (where ${steps.cartSessions})` },
  cartOrders: { merge: 'per node', sql: 'count(*) filter (where v.carts > 0 and v.units > 0)' },
  strictCarts: { merge: 'per node', sql: `count(*) filter (where ${steps.strictCarts})` },
  strictOrders: { merge: 'per node', sql: `count(*) filter (where ${steps.strictOrders})` },
  visitors: { merge: 'over time', sql: 'count(distinct v.user_id)' },
  customers: { merge: 'over time', sql: 'count(distinct v.user_id) filter (where v.units > 0)' },
} as const satisfies Record<string, Stat>;

export type StatName = keyof typeof stats;

/** People are not added over the days of a week, so nothing is said of their weeks. */
const ofPeople = { variation: { days: 7 } } as const satisfies Rules;
const usual = { ...ofPeople, falling: { weeks: 3, least: 0.1 } } as const satisfies Rules;

const metrics = {
  revenue: {
    label: 'Revenue',
    format: 'money',
    better: 'up',
    definition: 'The prices of all purchase events, added up. Exact duplicates count once.',
    rules: { ...usual, target: { atRisk: 0.05 } },
    of: 'revenue',
  },
  orders: {
    label: 'Orders',
    format: 'count',
    better: 'up',
    definition: 'Sessions with at least one purchase. All purchases of one session are one order.',
    rules: usual,
    of: 'orders',
  },
  units: {
    label: 'Units',
    format: 'count',
    better: 'up',
    definition: 'Purchase events. Each is one unit sold.',
    rules: usual,
    of: 'units',
  },
  contribution: {
    label: 'Contribution',
    format: 'money',
    better: 'up',
    definition:
      'Revenue times the margin of the product’s level-1 category. Margins are assumptions that a person can set.',
    of: 'contribution',
  },
  averageOrder: {
    label: 'Average order value',
    format: 'money',
    better: 'up',
    definition: 'Revenue divided by orders.',
    rules: usual,
    ratio: ['revenue', 'orders'],
  },
  conversion: {
    label: 'Session conversion',
    format: 'percent',
    better: 'up',
    definition: 'The share of sessions that end in an order. A session ends after 24 hours without an event.',
    rules: usual,
    ratio: ['orders', 'sessions'],
  },
  sessions: {
    label: 'Sessions',
    format: 'count',
    better: 'up',
    definition:
      'Visits of one user under one session id, cut where more than 24 hours pass between two events.',
    rules: usual,
    of: 'sessions',
  },
  visitors: {
    label: 'Visitors',
    format: 'count',
    better: 'up',
    definition: 'Different users with at least one event.',
    rules: ofPeople,
    of: 'visitors',
  },
  customers: {
    label: 'Customers',
    format: 'count',
    better: 'up',
    definition: 'Different users with at least one purchase.',
    rules: ofPeople,
    of: 'customers',
  },
  views: {
    label: 'Product views',
    format: 'count',
    better: 'up',
    definition: 'View events. Exact duplicates count once.',
    rules: usual,
    of: 'views',
  },
  carts: {
    label: 'Cart additions',
    format: 'count',
    better: 'up',
    definition: 'Cart events. Exact duplicates count once.',
    of: 'carts',
  },
  viewSessions: {
    label: 'Sessions with a view',
    format: 'count',
    better: 'up',
    definition: 'Sessions in which at least one product was viewed.',
    of: 'viewSessions',
  },
  cartSessions: {
    label: 'Sessions with a cart',
    format: 'count',
    better: 'up',
    definition: 'Sessions in which at least one product was put into the cart.',
    of: 'cartSessions',
  },
  strictCarts: {
    label: 'Sessions with a view, then a cart',
    format: 'count',
    better: 'up',
    definition: 'Sessions in which a product was viewed and after that put into the cart.',
    of: 'strictCarts',
  },
  strictOrders: {
    label: 'Sessions with a view, then a cart, then a purchase',
    format: 'count',
    better: 'up',
    definition: 'Sessions in which a product was viewed, after that carted, and after that bought.',
    of: 'strictOrders',
  },
  abandoned: {
    label: 'Left in carts',
    format: 'money',
    better: 'down',
    definition:
      'The last price of every product that a session put into the cart and did not buy; one unit a product. Products taken out again do not count.',
    of: 'abandoned',
  },
  cartCompletion: {
    label: 'Cart completion',
    format: 'percent',
    better: 'up',
    definition: 'The share of sessions with a cart that also have a purchase.',
    ratio: ['cartOrders', 'cartSessions'],
  },
  unitsPerOrder: {
    label: 'Units per order',
    format: 'decimal',
    better: 'up',
    definition: 'Units divided by orders.',
    ratio: ['units', 'orders'],
  },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof metrics;

const stored = Object.entries(stats).filter(([, stat]) => 'sql' in stat);
const additive = stored.flatMap(([name, stat]) => (stat.merge === 'over time' ? [] : [name]));
const visitStats = ['customerType', 'crawler'] as const;
const productStats = [
  'views',
  'carts',
  'units',
  'revenue',
  'abandoned',
  'sessions',
  'orders',
  'viewSessions',
  'cartSessions',
] as const satisfies readonly StatName[];

/** The sources of distinct people by day of activity, as cheap as the filters allow. */
function people(stat: 'visitors' | 'customers', one: 'visitor' | 'customer') {
  const source = (name: string, dimensions: readonly Dimension[], wholeIn?: string): Source => ({
    name,
    kind: 'people',
    grain: 'day',
    dimensions,
    stats: [stat],
    leavesOut: 'crawlers',
    ...(wholeIn === undefined ? {} : { wholeIn }),
  });
  // Each day of a trend is one row, where days that can be put together are a row for every day before.
  const daily = (rollupOf: string, dimensions: readonly Dimension[]): Source => ({
    name: `${rollupOf}_alone`,
    kind: 'mart',
    grain: 'day',
    dimensions,
    stats: [stat],
    rollupOf,
    perDay: true,
    leavesOut: 'crawlers',
  });
  return [
    daily(`${one}_day`, ['category']),
    daily(`segment_${one}_day`, ['category', 'segment']),
    source(`${one}_day`, ['category']),
    source(`${one}_brand_day`, ['category', 'brand']),
    source(`segment_${one}_day`, ['category', 'segment'], `${one}_day`),
    source(`segment_${one}_brand_day`, ['category', 'brand', 'segment'], `${one}_brand_day`),
  ];
}

/** The shop's model: what can be asked, and the places that can answer, cheapest first. */
export const commerce = {
  stats,
  metrics,
  sources: [
    {
      name: 'category_month',
      kind: 'mart',
      grain: 'month',
      dimensions: ['category', ...visitStats],
      stats: additive,
      rollupOf: 'category_day',
    },
    {
      name: 'category_day',
      kind: 'mart',
      grain: 'day',
      dimensions: ['category', ...visitStats],
      stats: additive,
      rollupOf: 'hour_day',
    },
    {
      name: 'brand_month',
      kind: 'mart',
      grain: 'month',
      dimensions: ['category', 'brand', ...visitStats],
      stats: additive,
      rollupOf: 'brand_day',
    },
    {
      name: 'brand_day',
      kind: 'mart',
      grain: 'day',
      dimensions: ['category', 'brand', ...visitStats],
      stats: additive,
    },
    {
      name: 'hour_day',
      kind: 'mart',
      grain: 'day',
      dimensions: ['category', 'hour', ...visitStats],
      stats: additive,
    },
    // One row a product: most of what products are asked for looks at all of them.
    {
      name: 'product_all',
      kind: 'mart',
      grain: 'all',
      dimensions: ['product'],
      stats: productStats,
      rollupOf: 'product_month',
      leavesOut: 'crawlers',
    },
    {
      name: 'product_month',
      kind: 'mart',
      grain: 'month',
      dimensions: ['product'],
      stats: productStats,
      rollupOf: 'product_day',
      leavesOut: 'crawlers',
    },
    {
      name: 'product_kind_month',
      kind: 'mart',
      grain: 'month',
      dimensions: ['product', 'dayType'],
      stats: productStats,
      rollupOf: 'product_day',
      leavesOut: 'crawlers',
    },
    {
      name: 'product_day',
      kind: 'mart',
      grain: 'day',
      dimensions: ['product', ...visitStats],
      stats: productStats,
    },
    {
      name: 'segment_month',
      kind: 'mart',
      grain: 'month',
      dimensions: ['category', 'segment', ...visitStats],
      stats: additive,
      rollupOf: 'segment_day',
    },
    {
      name: 'segment_day',
      kind: 'mart',
      grain: 'day',
      dimensions: ['category', 'segment', ...visitStats],
      stats: additive,
      rollupOf: 'segment_hour_day',
    },
    {
      name: 'segment_hour_day',
      kind: 'mart',
      grain: 'day',
      dimensions: ['category', 'hour', 'segment', ...visitStats],
      stats: additive,
      wholeIn: 'hour_day',
    },
    {
      name: 'segment_brand_month',
      kind: 'mart',
      grain: 'month',
      dimensions: ['category', 'brand', 'segment', ...visitStats],
      stats: additive,
      rollupOf: 'segment_brand_day',
    },
    {
      name: 'segment_brand_day',
      kind: 'mart',
      grain: 'day',
      dimensions: ['category', 'brand', 'segment', ...visitStats],
      stats: additive,
      wholeIn: 'brand_day',
    },
    ...people('visitors', 'visitor'),
    ...people('customers', 'customer'),
    {
      name: 'facts',
      kind: 'facts',
      grain: 'day',
      dimensions: ['category', 'brand', 'priceBand', 'product', 'hour', 'segment', 'step', ...visitStats],
      stats: stored.map(([name]) => name),
    },
  ],
} as const satisfies Model;
