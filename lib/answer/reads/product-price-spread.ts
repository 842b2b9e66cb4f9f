import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { idList } from '@/db/facts/visits';
import type { Filter } from '@/lib/metrics/types';
import { productsIn, within } from '../clauses';
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

/**
 * The mean price of each product over a period (geometric, by events), and how many standard deviations its logarithm
 * lies from the mean of its leaf category (`z`; null where the category has under ten products).
 */
function priced({ range, where }: Scope): SQL {
  return sql`
    select product_id, category_code, price,
           case when count(*) over category >= ${fewest}
             then (ln(price) - avg(ln(price)) over category)
               / nullif(stddev_samp(ln(price)) over category, 0) end as z,
           exp(avg(ln(price)) over category) as usual
    from (
      select product_id, exp(sum(events * ln(price_cents)) / sum(events)) as price from fact.prices
      where ${within(sql.raw('day'), [range])}${chosen(where as Filter)}
      group by product_id
    ) means join (select product_id, category_code from fact.products offset 0) p using (product_id)
    window category as (partition by category_code)`;
}

/** How many products lie in each tenth of a power of ten of price, and how many of them are outliers of their category. */
export const productPriceSpread = defineRead({
  arguments: z.strictObject(scopeSchema),
  source: 'fact.prices',
  statement: (scope) => sql`
    select floor(10 * log(price))::int as bin, count(*) filter (where z is null or abs(z) <= 3) as usual,
           count(*) filter (where abs(z) > 3) as outliers
    from (${priced(scope)}) p group by 1 order by 1`,
});

/** The products whose price lies more than three standard deviations from their category's, farthest first. */
export const productPriceOutliers = defineRead({
  arguments: z.strictObject({ ...scopeSchema, limit: z.int().min(1).max(1_000) }),
  source: 'fact.prices',
  statement: ({ limit, ...scope }) => sql`
    select product_id::text as product, category_code as category, round(price)::bigint as price,
           round(usual)::bigint as usual, z::float8 as z, count(*) over () as all
    from (${priced(scope)}) p where abs(z) > 3 order by abs(z) desc, product_id limit ${limit}`,
});

/**
 * Of products that had several prices in a period: how often they were seen and bought at prices below, at and above
 * their usual one, in steps of five hundredths (`step`: −3 is over 12.5% below, 3 over 12.5% above).
 */
export const productPriceChanges = defineRead({
  arguments: z.strictObject(scopeSchema),
  source: 'fact.prices, fact.product_prices',
  statement: ({ range, where }) => sql`
    with several as (
      select product_id, price_cents, sum(events) as events, sum(units) as units,
             count(*) over (partition by product_id) as prices
      from fact.prices where ${within(sql.raw('day'), [range])}${chosen(where as Filter)}
      group by product_id, price_cents
    ), stepped as (
      select greatest(-3, least(3, round(20 * (s.price_cents::float8 / p.usual_cents - 1))))::int as step,
             product_id, sum(events) as events, sum(units) as units
      from (select product_id, usual_cents from fact.product_prices offset 0) p
      join several s using (product_id) where s.prices > 1 group by 1, 2
    )
    select step, sum(events)::bigint as events, sum(units)::bigint as units, count(*) as products
    from stepped group by 1 order by 1`,
});
