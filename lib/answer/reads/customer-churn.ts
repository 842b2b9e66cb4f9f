import { sql } from 'drizzle-orm';
import { buyers, runShown, selection } from './customer-selection';
import { defineRead } from './read';

/** Signs of leaving by segment: how many show each, and of how many it can be told (see lib/segments/churn-signs). */
export const customerChurn = defineRead({
  arguments: selection,
  source: 'fact.segment_members',
  statement: (input) => sql`
    select segment, as_of as "asOf", count(*)::bigint as customers, sum(silent)::bigint as days,
           count(*) filter (where gap > 0)::bigint as "overdueOf",
           count(*) filter (where gap > 0 and silent > 2 * gap)::bigint as overdue,
           sum(silent / gap) filter (where gap > 0)::double precision as "waits",
           count(*) filter (where earlier_gap > 0)::bigint as "slowerOf",
           count(*) filter (where earlier_gap > 0 and last_gap > 1.5 * earlier_gap)::bigint as slower,
           count(*) filter (where earlier_mean > 0)::bigint as "smallerOf",
           count(*) filter (where earlier_mean > 0 and last_order_cents < 0.75 * earlier_mean)::bigint as smaller,
           count(*) filter (where before_sessions > 0)::bigint as "fewerOf",
           count(*) filter (where before_sessions > 0 and now_rate < 0.5 * before_rate)::bigint as fewer
    from (
      select b.segment, s.as_of, s.as_of - b.last_order as silent, b.last_order_cents, b.before_sessions,
             (b.last_order - b.first_order) / nullif(b.all_orders - 1, 0)::double precision as gap,
             b.last_order - b.previous_order as last_gap,
             (b.previous_order - b.first_order) / nullif(b.all_orders - 2, 0)::double precision as earlier_gap,
             (b.all_revenue_cents - b.last_order_cents) / nullif(b.all_orders - 1, 0)::double precision as earlier_mean,
             b.month_sessions / (s.as_of - s.month + 1)::double precision as now_rate,
             b.before_sessions / (s.month - (s.month - interval '1 month')::date)::double precision as before_rate
      from ${buyers(input)} b,
           (select month, as_of from fact.segment_runs where month = ${runShown(input).month}) s
    ) signs group by 1, 2 order by customers desc, 1`,
});
