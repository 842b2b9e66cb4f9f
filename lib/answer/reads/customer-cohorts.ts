import { sql } from 'drizzle-orm';
import { members, narrowsPurchases, purchases, selection } from './customer-selection';
import { defineRead } from './read';

/** Customers and their revenue by month of the first order and months since; `customers` of month 0 is the cohort. */
export const customerCohorts = defineRead({
  arguments: selection,
  source: 'fact.orders, fact.segment_members',
  statement: (input) => {
    const bought = narrowsPurchases(input) ? purchases(input) : sql.raw('fact.orders');
    return sql`
    select date_trunc('month', b.first_order)::date::text as cohort,
           ((extract(year from o.day) - extract(year from b.first_order)) * 12
             + extract(month from o.day) - extract(month from b.first_order))::bigint as age,
           count(distinct o.user_id)::bigint as customers, sum(o.revenue_cents)::bigint as revenue
    from ${bought} o join ${members(input)} b using (user_id)
    where o.day <= ${input.to}::date group by 1, 2 order by 1, 2`;
  },
});
