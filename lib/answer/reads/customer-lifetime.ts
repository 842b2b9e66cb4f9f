import { sql } from 'drizzle-orm';
import { buyers, members, type Run, runShown, selection } from './customer-selection';
import { defineRead } from './read';

/**
 * Lifetime value by segment in cents: what customers have contributed (`customers`, `contribution`), and what those
 * who were in the segment three months earlier contributed since (`n`, `next`, and `squares` in dollars). `first`
 * and `second` are two successive quarters of everyone known six months earlier.
 */
export const customerLifetime = defineRead({
  arguments: selection,
  source: 'fact.segment_members',
  statement: (input) => {
    const earlier = (months: string): Run => {
      const month = sql`(${runShown(input).month} - ${sql.raw(`interval '${months} months'`)})::date`;
      return { month, day: sql`(select as_of from fact.segment_runs where month = ${month})` };
    };
    const { segment: _, ...everyone } = input;
    return sql`
    with now as (
      select segment, count(*) as customers, sum(contribution_cents) as contribution, sum(revenue_cents) as revenue
      from ${buyers(input)} b group by 1
    ), since as (
      select a.segment, count(*) as n, sum(b.contribution_cents - a.contribution_cents) as next,
             sum(((b.contribution_cents - a.contribution_cents) / 100.0) ^ 2) as squares
      from ${members(input, earlier('3'))} a join fact.segment_members b
        on b.user_id = a.user_id and b.month = ${runShown(input).month} group by 1
    ), quarters as (
      select sum(b.contribution_cents - a.contribution_cents) as first,
             sum(c.contribution_cents - b.contribution_cents) as second
      from ${members(everyone, earlier('6'))} a
      join fact.segment_members b on b.user_id = a.user_id and b.month = ${earlier('3').month}
      join fact.segment_members c on c.user_id = a.user_id and c.month = ${runShown(input).month}
    )
    select segment, ${runShown(input).day} as "asOf", coalesce(customers, 0)::bigint as customers,
           coalesce(contribution, 0)::bigint as contribution, coalesce(revenue, 0)::bigint as revenue,
           coalesce(n, 0)::bigint as n, coalesce(next, 0)::bigint as next,
           coalesce(squares, 0)::double precision as squares, first::bigint as first, second::bigint as second
    from now left join since using (segment), quarters order by contribution desc, segment`;
  },
});

/** The margin of each category in the run shown, and the revenue that it applies to. */
export const customerMargins = defineRead({
  arguments: selection,
  source: 'fact.segment_runs, fact.purchases',
  statement: (input) => sql`
    select m.key as category, m.value::double precision as margin, coalesce(b.revenue, 0)::bigint as revenue,
           ${runShown(input).day} as "asOf"
    from (select parameters from fact.segment_runs where month = ${runShown(input).month}) r,
         jsonb_each_text(r.parameters->'margins') m
    left join (
      select category, sum(revenue_cents) as revenue from fact.purchases
      where day <= ${runShown(input).day} group by 1
    ) b on b.category = m.key
    order by revenue desc, 1`,
});
