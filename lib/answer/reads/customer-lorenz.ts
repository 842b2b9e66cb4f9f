import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { buyers, runShown, selection } from './customer-selection';
import { defineRead } from './read';

/** Buyers in hundredths, best first by contribution or revenue, with what each hundredth makes. */
export const customerLorenz = defineRead({
  arguments: selection.extend({ of: z.enum(['contribution', 'revenue']) }),
  source: 'fact.segment_members',
  statement: ({ of, ...input }) => {
    const value = sql.raw(of === 'revenue' ? 'revenue_cents' : 'contribution_cents');
    return sql`
    select ((100 * (place - 1)) / n + 1)::bigint as hundredth, ${runShown(input).day} as "asOf",
           count(*)::bigint as customers, sum(value)::bigint as value
    from (
      select ${value} as value, count(*) over () as n,
             row_number() over (order by ${value} desc, user_id) as place
      from ${buyers(input)} b
    ) ranked group by 1 order by 1`;
  },
});
