import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead } from './read';

const nothing = z.strictObject({});

/** Categories with fewer purchases than this say nothing about what is usual. */
const fewest = 30;

/**
 * Purchases (a product in a session, at its mean price) whose price is more than three standard deviations from the
 * mean of their category, both of the logarithm.
 */
const judged = sql`
  bought as (
    select *, revenue_cents / units as price_cents, ln(nullif(greatest(revenue_cents, 0), 0)::float8 / units) as log_price
    from fact.purchases
  ), usual as (
    select category_code, count(log_price) as purchases, avg(log_price) as middle, stddev_samp(log_price) as spread,
           sum(units)::bigint as units, sum(revenue_cents)::bigint as revenue
    from bought group by category_code
  ), judged as (
    select b.*, u.middle, u.spread,
           coalesce(u.purchases >= ${fewest} and abs(b.log_price - u.middle) > 3 * u.spread, false) as is_outlier
    from bought b join usual u using (category_code)
  )`;

/** Usual prices by category, and what lies outside them. */
export const dataPrices = defineRead({
  arguments: nothing,
  source: 'fact.purchases',
  statement: () => sql`
    with ${judged}, lost as (
      select count(*)::bigint as orders from (
        select from judged group by user_id, session_id, day having bool_and(is_outlier)) whole
    )
    select u.category_code as category, u.purchases::bigint as purchases, u.units, u.revenue,
           round(exp(u.middle))::bigint as middle, round(exp(u.middle - 3 * u.spread))::bigint as low,
           round(exp(u.middle + 3 * u.spread))::bigint as high,
           count(*) filter (where j.is_outlier)::bigint as outliers,
           coalesce(sum(j.units) filter (where j.is_outlier), 0)::bigint as "outlierUnits",
           coalesce(sum(j.revenue_cents) filter (where j.is_outlier), 0)::bigint as "outlierRevenue",
           (select orders from lost) as "lostOrders"
    from usual u join judged j using (category_code) where u.purchases >= ${fewest}
    group by 1, 2, 3, 4, 5, 6, 7 order by outliers desc, category`,
});

/** The purchases farthest from what is usual. */
export const dataOutliers = defineRead({
  arguments: nothing,
  source: 'fact.purchases',
  statement: () => sql`
    with ${judged}
    select product_id::text as product, category_code as category, day::text as day, units,
           price_cents::bigint as price, round(exp(middle))::bigint as usual,
           round(((log_price - middle) / spread)::numeric, 1) as deviations, count(*) over () as "all"
    from judged where is_outlier order by abs(log_price - middle) / spread desc, day, product_id limit 200`,
});
