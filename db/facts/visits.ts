import { type SQL, sql } from 'drizzle-orm';
import { priceBandsFrom } from '@/lib/metrics/price-bands';
import type { Attribute } from '@/lib/metrics/types';

/** Relations that visits are counted from, as names or queries in brackets, where they are not the facts as they are. */
export type VisitRelations = {
  /** Only these sessions: user_id, session_id and day. */
  readonly sessions?: string;
  /** Only these users, by a query of user_id. */
  readonly users?: SQL | undefined;
  /** What products are filed under: like fact.products and fact.category_nodes. */
  readonly products?: string;
  readonly nodes?: string;
};

/** The products that visits are counted within, and what tells visits of one session apart. */
export type VisitScope = {
  /** A condition on the session's day, over `day`. */
  readonly days: (day: SQL) => SQL;
  /** One visit for each node (`every`) or leaf, each child of a node, or all products of the scope together. */
  readonly category: 'together' | 'every' | 'leaf' | { readonly under: string };
  readonly brand: 'together' | 'each';
  readonly priceBand?: 'together' | 'each';
  readonly product?: 'together' | 'each';
  /** Only products in these nodes; none: all. */
  readonly nodes?: readonly string[];
  readonly brands?: readonly string[];
  readonly priceBands?: readonly string[];
  /** Product ids, digits only. */
  readonly products?: readonly string[];
  /** Only what was bought: of a visit, the products that were. */
  readonly bought?: boolean;
  readonly from?: VisitRelations;
};

/** The month of the newest segmentation run. */
export const newestRun = '(select max(month) from fact.segment_runs)';
/** The leaf that each category code is: its deepest node. */
export const categoryLeaves =
  '(select distinct on (category_code) category_code, node from fact.category_nodes order by category_code, depth desc)';
/** The segment of each customer in the newest run. */
export const newestSegments = `select user_id, segment from fact.segment_members where month = ${newestRun}`;

const cents = priceBandsFrom.map((from) => from * 100);

/** The band of a product's usual price, over `price` of fact.product_prices; products without one have none. */
export const priceBandSql = sql.raw(
  `coalesce((array[${priceBandsFrom.join(', ')}])[width_bucket(price.usual_cents, array[${cents.join(', ')}]::bigint[])]::text, 'none')`,
);

/** Whether a day is a weekday or of a weekend, as text. */
export const dayTypeOf = (day: string) =>
  `case when extract(isodow from ${day}) >= 6 then 'weekend' else 'weekday' end`;

/** How an attribute of a visit reads from `v`, as text; a product as its id. */
export const attributeSql: Readonly<Record<Attribute, SQL>> = {
  customerType: sql.raw('v.customer_type'),
  segment: sql.raw(
    `coalesce((select m.segment from fact.segment_members m where m.user_id = v.user_id
       and m.month = ${newestRun}), 'none')`,
  ),
  crawler: sql.raw('v.crawler::text'),
  hour: sql.raw('v.hour::text'),
  brand: sql.raw('v.brand'),
  priceBand: sql.raw('v.price_band'),
  product: sql.raw('v.product'),
  weekday: sql.raw('extract(isodow from v.day)::text'),
  dayType: sql.raw(dayTypeOf('v.day')),
};

const list = (values: readonly string[]) =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql.raw(', '),
  );

/** The category codes filed in nodes, as an array: read once, where a query in a condition may be asked for each row. */
export const codesIn = (nodes: readonly string[]): SQL =>
  sql`array(select category_code from fact.category_nodes where node in (${list(nodes)}))`;

/** Product ids as a list of parameters. */
export const idList = (ids: readonly string[]): SQL =>
  sql.join(
    ids.map((id) => sql`${id}::bigint`),
    sql.raw(', '),
  );

/**
 * Visits: one row for each session within a scope of products, with user_id, session_id, day, hour, crawler,
 * customer_type, the journeys' counts added up, how many products they are of and how many of these were bought
 * (`products`, `bought`), the furthest step, and node, brand, price_band and product where they are
 * told apart.
 * customer_type is as of the visit: 'new' in the first order's session, 'returning' after it, else 'none'.
 */
export function visits(scope: VisitScope): SQL {
  const node = scope.category === 'together' ? sql.raw("''::text") : sql.raw('n.node');
  const brand = scope.brand === 'each' ? sql.raw('p.brand') : sql.raw("''::text");
  const byBand = scope.priceBand === 'each';
  const band = byBand ? priceBandSql : sql.raw("''::text");
  const byProduct = scope.product === 'each';
  const product = sql.raw(byProduct ? 'j.product_id' : 'null::bigint');
  // A journey is one product in one session already: there is nothing to add up.
  const sum = (column: string) => sql.raw(byProduct ? `j.${column}` : `sum(j.${column})`);
  const products = sql.raw(byProduct ? '1' : 'count(*)');
  const bought = sql.raw(byProduct ? '(j.units > 0)::integer' : 'count(*) filter (where j.units > 0)');
  const joins: SQL[] = [];
  const where: SQL[] = [scope.days(sql.raw('j.day'))];
  const readsProducts =
    scope.category !== 'together' || scope.brand === 'each' || scope.nodes?.length || scope.brands?.length;
  if (scope.bought) where.push(sql.raw('j.units > 0'));
  const { sessions, products: labels = 'fact.products', nodes = 'fact.category_nodes' } = scope.from ?? {};
  if (sessions) joins.push(sql.raw(`join ${sessions} only_these using (user_id, session_id, day)`));
  if (readsProducts) joins.push(sql.raw(`join ${labels} p using (product_id)`));
  if (scope.category !== 'together') {
    const placed = scope.category === 'leaf' ? categoryLeaves : nodes;
    joins.push(sql.raw(`join ${placed} n using (category_code)`));
  }
  if (byBand || scope.priceBands?.length)
    joins.push(sql.raw('left join fact.product_prices price using (product_id)'));
  if (typeof scope.category === 'object') where.push(sql`n.parent = ${scope.category.under}`);
  if (scope.nodes?.length) {
    where.push(sql`p.category_code = any(${codesIn(scope.nodes)})`);
  }
  if (scope.brands?.length) where.push(sql`p.brand in (${list(scope.brands)})`);
  if (scope.priceBands?.length) where.push(sql`${priceBandSql} in (${list(scope.priceBands)})`);
  if (scope.from?.users) where.push(sql`j.user_id in (select user_id from (${scope.from.users}) users)`);
  if (scope.products?.length) where.push(sql`j.product_id in (${idList(scope.products)})`);
  return sql`(
    select s.user_id, s.session_id, s.day, s.hour, s.crawler,
           case when s.session_id = c.first_order_session then 'new'
                when c.user_id is not null and (s.units > 0 or s.started_at >= c.first_order_at) then 'returning'
                else 'none' end as customer_type,
           j.node, j.brand, j.price_band, j.product, j.products, j.bought, j.views, j.carts, j.removals, j.units, j.revenue_cents, j.abandoned_cents, j.step
    from (
      select j.user_id, j.session_id, j.day, ${node} as node, ${brand} as brand, ${band} as price_band,
             ${product} as product, ${products} as products, ${bought} as bought,
             ${sum('views')} as views, ${sum('carts')} as carts, ${sum('removals')} as removals,
             ${sum('units')} as units, ${sum('revenue_cents')} as revenue_cents,
             ${sum('abandoned_cents')} as abandoned_cents, ${sql.raw(byProduct ? 'j.step' : 'max(j.step)')} as step
      from fact.journeys j ${sql.join(joins, sql.raw(' '))}
      where ${sql.join(where, sql.raw(' and '))}
      ${sql.raw(byProduct ? '' : 'group by j.user_id, j.session_id, j.day, 4, 5, 6, 7')}
    ) j
    join fact.sessions s on (s.user_id, s.session_id, s.day) = (j.user_id, j.session_id, j.day)
      and ${scope.days(sql.raw('s.day'))}${sql.raw(scope.bought ? ' and s.units > 0' : '')}
    left join fact.customers c on c.user_id = s.user_id and c.first_order_at is not null
  )`;
}
