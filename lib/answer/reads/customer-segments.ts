import { sql } from 'drizzle-orm';
import { buyers, runBefore, runShown, selection, whoBought } from './customer-selection';
import { defineRead } from './read';

/** What the buyers of each segment have in common, as sums; `before` counts the segment in the run before. */
export const customerSegments = defineRead({
  arguments: selection,
  source: 'fact.segment_members',
  statement: (input) => sql`
    with shown as (select ${runShown(input).day} as as_of),
    earlier as (
      select segment, count(*) as before from ${whoBought(input, runBefore(input))} e group by segment
    ), now as (
      select b.segment, count(*) as customers, sum(b.orders) as orders, sum(b.revenue_cents) as revenue,
             sum(b.contribution_cents) as contribution, sum(s.as_of - b.last_order) as days,
             sum(b.categories) as categories, sum(b.sessions) as sessions,
             sum(b.cart_sessions) as "cartSessions", sum(b.cart_orders) as "cartOrders"
      from ${buyers(input)} b, shown s group by b.segment
    )
    select segment, s.as_of as "asOf", coalesce(customers, 0)::bigint as customers, before::bigint as before,
           coalesce(orders, 0)::bigint as orders, coalesce(revenue, 0)::bigint as revenue,
           coalesce(contribution, 0)::bigint as contribution, coalesce(days, 0)::bigint as days,
           coalesce(categories, 0)::bigint as categories, coalesce(sessions, 0)::bigint as sessions,
           coalesce("cartSessions", 0)::bigint as "cartSessions", coalesce("cartOrders", 0)::bigint as "cartOrders"
    from now full join earlier using (segment), shown s order by customers desc nulls last, segment`,
});
