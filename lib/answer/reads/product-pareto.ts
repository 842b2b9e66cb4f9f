import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { scopeSchema, selectStats } from './product-scope';
import { defineRead } from './read';

const input = z.strictObject({ ...scopeSchema, of: z.enum(['product', 'brand']) });

/**
 * How revenue gathers in the best products or brands: at each hundredth of revenue, how many it takes (`place`),
 * and their share of it. Sellers only; every row carries how many there are, and how many make 80% of revenue.
 */
export const productPareto = defineRead({
  arguments: input,
  source: 'product or brand by month and day',
  statement: ({ of, ...scope }, version) => sql`
    with totals as materialized (
      select * from (${selectStats(scope, ['revenue'], [{ attribute: of }], version, true)}) t where revenue > 0
    ), ranked as materialized (
      select row_number() over best as place, sum(revenue) over best as reached, count(*) over () as sellers,
             sum(revenue) over () as total
      from totals window best as (order by revenue desc, ${sql.raw(`"${of}"`)})
    )
    select min(place)::bigint as place, (min(reached) / max(total))::float8 as share, max(total)::bigint as revenue,
           max(sellers)::bigint as sellers,
           (select min(place) from ranked where reached >= 0.8 * total)::bigint as "toEighty"
    from ranked group by ceil(100 * reached / total) order by 1`,
});
