import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { idList } from '@/db/facts/visits';
import { addDays } from '@/lib/metrics/grain';
import type { DayRange, Filter } from '@/lib/metrics/types';
import { labelClauses } from '../clauses';
import { share } from '../shared-parts';
import { type Scope, scopeSchema } from './product-scope';
import { defineRead } from './read';

/** Fewer products than these have no spread worth the name. */
const fewest = 10;

/** The conditions of the filters on products, over rows with their labels. */
const chosen = (where: Filter): SQL[] => [
  ...(where.product?.length ? [sql`product_id in (${idList(where.product)})`] : []),
  ...labelClauses(where),
];

const all = (clauses: readonly SQL[]): SQL => sql.join([sql.raw('true'), ...clauses], sql.raw(' and '));

/**
 * Where a period begins and ends in the days of a row of sums from the first day on: it holds what stands at `upto` less
 * what stands at `before`, and nothing where these are equal.
 */
const places = ({ from, to }: DayRange): SQL =>
  sql`width_bucket(${addDays(from, -1)}::date, days) as before, width_bucket(${to}::date, days) as upto`;

/** What was added up from one place to the other. */
const between = (sums: string): SQL => sql.raw(`(${sums}[upto] - coalesce(${sums}[before], 0))`);

/** Each product's mean price over a period (geometric, by events), as its logarithm, with its category. */
function meansOf({ range, where }: Scope): SQL {
  return share(sql`
    select product_id, category_code, ${between('log_sums')} / ${between('events')} / 1e7::float8 as log_price
    from (
      select product_id, category_code, log_sums, events, ${places(range)} from fact.price_courses
      where ${all(chosen(where as Filter))} offset 0
    ) c where upto > before`);
}

/**
 * The products whose mean price over a period lies more than three standard deviations from the mean of their leaf
 * category (`z`, of logarithms); none where the category has under ten products.
 */
function outliersOf(scope: Scope): SQL {
  const means = meansOf(scope);
  return share(sql`
    select product_id, category_code, log_price, (log_price - middle) / spread as z, middle
    from ${means} m join (
      select category_code, avg(log_price) as middle, stddev_samp(log_price) as spread
      from ${means} c group by category_code having count(*) >= ${fewest}
    ) usual using (category_code) where abs(log_price - middle) > 3 * spread and spread > 0`);
}

/** The tenth of a power of ten that a price lies in. Round prices lie on a limit, their rounded logarithms on either side of it. */
const bin = sql.raw('floor(10 * log_price / ln(10::float8) + 1e-6)::int');

/** How many products lie in each tenth of a power of ten of price, and how many of them are outliers of their category. */
export const productPriceSpread = defineRead({
  arguments: z.strictObject(scopeSchema),
  source: 'fact.price_courses',
  statement: (scope) => sql`
    select bin, products - coalesce(outliers, 0) as usual, coalesce(outliers, 0) as outliers
    from (select ${bin} as bin, count(*) as products from ${meansOf(scope)} m group by 1) every
    left join (select ${bin} as bin, count(*) as outliers from ${outliersOf(scope)} o group by 1) far using (bin)
    order by 1`,
});

/** The products whose price lies more than three standard deviations from their category's, farthest first. */
export const productPriceOutliers = defineRead({
  arguments: z.strictObject({ ...scopeSchema, limit: z.int().min(1).max(1_000) }),
  source: 'fact.price_courses',
  statement: ({ limit, ...scope }) => sql`
    select product_id::text as product, category_code as category, round(exp(log_price))::bigint as price,
           round(exp(middle))::bigint as usual, z::float8 as z, count(*) over () as all
    from ${outliersOf(scope)} o order by abs(z) desc, product_id limit ${limit}`,
});

/**
 * Of products that ever had several prices: how often they were seen and bought in a period at prices below, at and
 * above their usual one, in steps of five hundredths (`step`: −3 is over 12.5% below, 3 over 12.5% above).
 */
export const productPriceChanges = defineRead({
  arguments: z.strictObject(scopeSchema),
  source: 'fact.price_steps',
  statement: ({ range, where }) => {
    const labels = chosen(where as Filter);
    const narrowed =
      labels.length > 0
        ? [sql`product_id in (select product_id from fact.price_courses where ${all(labels)})`]
        : [];
    return sql`
    select step, sum(${between('events')})::bigint as events, sum(${between('units')})::bigint as units, count(*) as products
    from (
      select step, events, units, ${places(range)} from fact.price_steps where ${all(narrowed)} offset 0
    ) s where upto > before group by 1 order by 1`;
  },
});
