import { sql } from 'drizzle-orm';
import { buyers, runShown, selection } from './customer-selection';
import { defineRead } from './read';

/**
 * Waits for the next order by whole days, after a first order (`new`) and after later ones (`returning`): how many
 * ended in an order after so many days, and how many had lasted so long when the data ends.
 */
export const customerGaps = defineRead({
  arguments: selection,
  source: 'fact.orders, fact.segment_members',
  statement: (input) => sql`
    with shown as (select ${runShown(input).day} as as_of)
    select case when number = 1 then 'new' else 'returning' end as type, as_of as "asOf",
           coalesce(next_day, as_of) - day as days, count(next_day)::bigint as returned,
           count(*) filter (where next_day is null)::bigint as waiting
    from (
      select o.day, s.as_of, row_number() over w as number, lead(o.day) over w as next_day
      from fact.orders o join ${buyers(input)} b using (user_id), shown s where o.day <= s.as_of
      window w as (partition by o.user_id order by o.day, o.ordered_at, o.session_id)
    ) waits group by 1, 2, 3 order by 1, 3`,
});

/** Buyers by segment and whole days since their last order. */
export const customerRecency = defineRead({
  arguments: selection,
  source: 'fact.segment_members',
  statement: (input) => sql`
    select segment, s.as_of as "asOf", s.as_of - last_order as days, count(*)::bigint as customers,
           sum(contribution_cents)::bigint as contribution
    from ${buyers(input)} b, (select ${runShown(input).day} as as_of) s group by 1, 2, 3 order by 1, 3`,
});
