import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { daysOfWeeks, weeksShown } from '@/lib/rules/weeks';
import { productTrend } from './product-days';
import { scopeSchema, selectStats } from './product-scope';
import { defineRead } from './read';

const input = z.strictObject({ ...scopeSchema, most: z.int().min(1).max(500) });

/** Revenue by week of the best products of a period, up to its end, as `monday:cents` texts named `weeks`. */
export const productWeeks = defineRead({
  arguments: input,
  source: 'product_month, product_day',
  statement: ({ most, ...scope }, version) => sql`
    with best as materialized (
      select product from (${selectStats(scope, ['revenue'], [{ attribute: 'product' }], version, true)}) t
      order by revenue desc, product limit ${most}
    )
    select best.product::text as product, weeks.trend as weeks
    from best cross join lateral (${productTrend(
      sql.raw('best.product'),
      "date_trunc('week', v.day)::date",
      daysOfWeeks(scope.range.to, weeksShown),
      scope.where,
      version,
    )}) weeks`,
});
