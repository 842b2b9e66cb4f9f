import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { idList } from '@/db/facts/visits';
import { holdsAll, splitMonths, startOfMonth } from '@/lib/metrics/grain';
import type { Filter } from '@/lib/metrics/types';
import type { DataVersion } from '../answer';
import { productsIn, within } from '../clauses';
import { share } from '../shared-parts';
import { type Scope, scopeSchema } from './product-scope';
import { defineRead } from './read';

/** Fewer products than these have no spread worth the name. */
const fewest = 10;

/** Nothing where no category or brand is chosen: looking every product up costs more than the prices themselves. */
function chosen(where: Filter): SQL {
  const some = where.category?.length || where.brand?.length || where.product?.length;
  if (!some) return sql.empty();
  return where.product?.length
    ? sql` and product_id in (${idList(where.product)})`
    : sql` and product_id in (${productsIn(where)})`;
}

/** Rows of a table of whole months and of one of days, for the parts of a period that each of them holds. */
function fromMonthsAndDays(
  { range, where }: Scope,
  { days }: DataVersion,
  ofMonths: string,
  ofDays: string,
): { readonly rows: SQL; readonly isOneMonth: boolean } {
  const { months, edges } = splitMonths(range, days);
  const narrowed = chosen(where as Filter);
  // All days together stand as a month of their own.
  if (holdsAll(range, days))
    return { rows: sql`${sql.raw(ofMonths)} where month = 'infinity'${narrowed}`, isOneMonth: true };
  const parts = [
    ...(months ? [sql`${sql.raw(ofMonths)} where ${within(sql.raw('month'), [months])}${narrowed}`] : []),
    ...(edges.length > 0 ? [sql`${sql.raw(ofDays)} where ${within(sql.raw('day'), edges)}${narrowed}`] : []),
  ];
  return {
    rows: sql.join(parts, sql.raw(' union all ')),
    isOneMonth: months !== null && edges.length === 0 && startOfMonth(months.to) === months.from,
  };
}

/** Each product's mean price over a period (geometric, by events), as its logarithm, with its category. */
function meansOf(scope: Scope, version: DataVersion): SQL {
  const { rows, isOneMonth } = fromMonthsAndDays(
    scope,
    version,
    'select product_id, log_sum, events from fact.price_means',
    'select product_id, events * ln(price_cents) as log_sum, events from fact.prices',
  );
  // In one whole month each product stands once.
  const means = isOneMonth
    ? sql`select product_id, log_sum / events as log_price from (${rows}) p`
    : sql`select product_id, sum(log_sum) / sum(events) as log_price from (${rows}) p group by product_id`;
  return share(sql`
    select product_id, category_code, log_price
    from (${means}) m join (select product_id, category_code from fact.products offset 0) p using (product_id)`);
}

/**
 * The mean price of each product over a period, and how many standard deviations its logarithm
 * lies from the mean of its leaf category (`z`; null where the category has under ten products).
 */
function priced(scope: Scope, version: DataVersion): SQL {
  const means = meansOf(scope, version);
  return share(sql`
    select product_id, category_code, log_price,
           case when products >= ${fewest} then (log_price - middle) / nullif(spread, 0) end as z, middle
    from ${means} m join (
      select category_code, count(*) as products, avg(log_price) as middle, stddev_samp(log_price) as spread
      from ${means} c group by category_code
    ) usual using (category_code)`);
}

/** How many products lie in each tenth of a power of ten of price, and how many of them are outliers of their category. */
export const productPriceSpread = defineRead({
  arguments: z.strictObject(scopeSchema),
  source: 'fact.price_means, fact.prices',
  statement: (scope, version) => sql`
    select floor(10 * log_price / ln(10::float8))::int as bin, count(*) filter (where z is null or abs(z) <= 3) as usual,
           count(*) filter (where abs(z) > 3) as outliers
    from ${priced(scope, version)} p group by 1 order by 1`,
});

/** The products whose price lies more than three standard deviations from their category's, farthest first. */
export const productPriceOutliers = defineRead({
  arguments: z.strictObject({ ...scopeSchema, limit: z.int().min(1).max(1_000) }),
  source: 'fact.price_means, fact.prices',
  statement: ({ limit, ...scope }, version) => sql`
    select product_id::text as product, category_code as category, round(exp(log_price))::bigint as price,
           round(exp(middle))::bigint as usual, z::float8 as z, count(*) over () as all
    from ${priced(scope, version)} p where abs(z) > 3 order by abs(z) desc, product_id limit ${limit}`,
});

/**
 * Of products that ever had several prices: how often they were seen and bought in a period at prices below, at and
 * above their usual one, in steps of five hundredths (`step`: −3 is over 12.5% below, 3 over 12.5% above).
 */
export const productPriceChanges = defineRead({
  arguments: z.strictObject(scopeSchema),
  source: 'fact.price_months, fact.prices, fact.product_prices',
  statement: (scope, version) => {
    const { rows } = fromMonthsAndDays(
      scope,
      version,
      'select product_id, price_cents, events, units from fact.price_months',
      'select product_id, price_cents, events, units from fact.prices',
    );
    return sql`
    with stepped as (
      select greatest(-3, least(3, round(20 * (o.price_cents::float8 / p.usual_cents - 1))))::int as step,
             product_id, sum(o.events) as events, sum(o.units) as units
      from (${rows}) o
      join (select product_id, usual_cents from fact.product_prices where prices > 1 offset 0) p using (product_id)
      group by 1, 2
    )
    select step, sum(events)::bigint as events, sum(units)::bigint as units, count(*) as products
    from stepped group by 1 order by 1`;
  },
});
