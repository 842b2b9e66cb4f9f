import { sql } from 'drizzle-orm';
import { members, narrowsPurchases, purchases, selection } from './customer-selection';
import { defineRead } from './read';

/** Customers and their revenue by month of the first order and months since; `customers` of month 0 is the cohort. */
export const customerCohorts = defineRead({
  arguments: selection,
  source: 'fact.orders, fact.segment_members',
  statement: (input) => {
    const bought = narrowsPurchases(input) ? purchases(input) : sql.raw('fact.orders');
    // By customer first: to count distinct customers, PostgreSQL would sort all orders.
    return sql`
    select cohort::text, (extract(year from age(month, cohort)) * 12 + extract(month from age(month, cohort)))::bigint as age,
           count(*)::bigint as customers, sum(revenue)::bigint as revenue
    from (
      select date_trunc('month', b.first_order)::date as cohort, date_trunc('month', o.day)::date as month, o.user_id,
             sum(o.revenue_cents) as revenue
      from ${bought} o join ${members(input)} b using (user_id)
      where o.day <= ${input.to}::date group by 1, 2, 3
    ) bought group by cohort, month order by 1, 2`;
  },
});
