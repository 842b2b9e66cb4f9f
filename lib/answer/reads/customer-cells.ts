import { sql } from 'drizzle-orm';
import { cellDays, longestOrders } from '@/lib/segments/cells';
import { buyers, runShown, selection } from './customer-selection';
import { defineRead } from './read';

/** Buyers in cells of days since the last order and orders, by segment: a million customers are a few hundred rows. */
export const customerCells = defineRead({
  arguments: selection,
  source: 'fact.segment_members',
  statement: (input) => sql`
    with shown as (select ${runShown(input).day} as as_of)
    select segment, (s.as_of - last_order) / ${sql.raw(String(cellDays))} as "dayCell",
           least(orders, ${sql.raw(String(longestOrders))})::bigint as "orderCell", s.as_of as "asOf",
           count(*)::bigint as customers, sum(revenue_cents)::bigint as revenue,
           sum(contribution_cents)::bigint as contribution, avg(s.as_of - last_order)::double precision as days,
           avg(orders)::double precision as orders
    from ${buyers(input)} b, shown s group by 1, 2, 3, 4 order by 1, 2, 3`,
});
