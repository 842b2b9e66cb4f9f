import { sql } from 'drizzle-orm';
import { buyers, runBefore, runShown, selection, whoBought } from './customer-selection';
import { defineRead } from './read';

/** Customers by segment in the run before and in the one shown; those who had not bought yet come from `none`. */
export const customerMigration = defineRead({
  arguments: selection,
  source: 'fact.segment_members',
  statement: (input) => {
    const { segment: _, ...everyone } = input;
    // Side by side and grouped, not joined: two filtered populations have no estimate to plan a join by.
    return sql`
    select coalesce("from", 'none') as "from", "to", ${runBefore(input).day} as before, ${runShown(input).day} as "asOf",
           count(*)::bigint as customers, sum(revenue)::bigint as revenue
    from (
      select user_id, max(segment) filter (where not now) as "from", max(segment) filter (where now) as "to",
             max(revenue) as revenue
      from (
        select user_id, segment, true as now, revenue_cents as revenue from ${buyers(input)} b
        union all
        select user_id, segment, false, null from ${whoBought(everyone, runBefore(input))} e
      ) sides group by user_id
    ) moves where "to" is not null group by 1, 2 order by customers desc, 1, 2`;
  },
});
