import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { within } from '../clauses';
import { rangeSchema } from '../query-schema';
import { defineRead } from './read';

const input = z.strictObject({ range: rangeSchema, product: z.string().regex(/^\d{1,18}$/) });

/** A product day by day: the price that most of its events carried, and the units sold, by all visitors. */
export const productPriceDays = defineRead({
  arguments: input,
  source: 'fact.prices',
  statement: ({ range, product }) => sql`
    select day::text as time, (array_agg(price_cents order by events desc, price_cents))[1] as price,
           sum(units)::bigint as units, min(price_cents) as low, max(price_cents) as high
    from fact.prices where product_id = ${product}::bigint and ${within(sql.raw('day'), [range])}
    group by day order by day`,
});
