import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { crawlerRule } from '@/db/facts/sessions';
import { defineRead } from './read';

const nothing = z.strictObject({});

/** Session ids that were cut by a silence of more than 24 hours, by how long they lived, and what they became. */
export const dataLongSessions = defineRead({
  arguments: nothing,
  source: 'fact.sessions',
  statement: () => sql`
    select case when span <= interval '2 days' then 0 when span <= interval '7 days' then 1
                when span <= interval '30 days' then 2 else 3 end as span,
           count(*)::bigint as ids, sum(pieces)::bigint as sessions, sum(orders)::bigint as orders,
           count(*) filter (where orders > 0)::bigint as "idsWithOrder",
           coalesce(sum(revenue), 0)::bigint as revenue, extract(epoch from max(span))::bigint as longest
    from (select user_id, session_key, count(*) as pieces, count(*) filter (where units > 0) as orders,
                 sum(revenue_cents) as revenue, max(ended_at) - min(started_at) as span
          from fact.sessions where not crawler group by 1, 2 having count(*) > 1) cut
    group by 1 order by 1`,
});

/** Sessions that last more than 24 hours without a silence that long. */
export const dataUnbroken = defineRead({
  arguments: nothing,
  source: 'fact.sessions',
  statement: () => sql`
    select count(*)::bigint as sessions, count(*) filter (where units > 0)::bigint as orders,
           coalesce(sum(revenue_cents), 0)::bigint as revenue,
           extract(epoch from max(ended_at - started_at))::bigint as longest
    from fact.sessions where not crawler and ended_at - started_at > interval '24 hours'`,
});

/** How many sessions have 1, 2, 3 … events; 501 stands for all above 500. */
export const dataSessionLengths = defineRead({
  arguments: nothing,
  source: 'fact.sessions',
  statement: () => sql`
    select least(events, 501) as length, count(*)::bigint as sessions, sum(events)::bigint as events,
           count(*) filter (where units > 0)::bigint as orders, sum(revenue_cents)::bigint as revenue
    from fact.sessions where not crawler group by 1 order by 1`,
});

const rule = sql.raw(`case when events > ${crawlerRule.events} then 'events' else 'sessions a day' end`);

/** Crawler sessions by the rule that found them. */
export const dataCrawlerRules = defineRead({
  arguments: nothing,
  source: 'fact.sessions',
  statement: () => sql`
    select ${rule} as rule, count(*)::bigint as sessions, count(distinct user_id)::bigint as users,
           sum(events)::bigint as events, sum(units)::bigint as units
    from fact.sessions where crawler group by 1 order by 1`,
});

/** The crawler sessions with the most events. */
export const dataCrawlers = defineRead({
  arguments: nothing,
  source: 'fact.sessions',
  statement: () => sql`
    select user_id::text as "user", session_key::text as session, ${rule} as rule, events,
           started_at as "startedAt", extract(epoch from ended_at - started_at)::bigint as seconds,
           count(*) over () as "all"
    from fact.sessions where crawler order by events desc, started_at limit 200`,
});
