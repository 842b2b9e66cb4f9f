import { addDays } from '@/lib/metrics/grain';
import type { DayRange } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { touchDays } from './touch';

/** Longer silence than this cuts a session in two. */
const silence = "interval '24 hours'";
/** More events than this without a purchase, or more sessions than that in a day: a crawler. */
export const crawlerRule = { events: 500, sessionsPerDay: 100 } as const;

/**
 * Derives the sessions and journeys of the users and sessions that have events in a window anew. Sessions that
 * reach over its ends are taken whole: what lies more than 24 hours away cannot touch them.
 * Fills the temporary tables `touched_users` and `touched_months`.
 */
export async function deriveSessions(tx: Statements, window: DayRange): Promise<void> {
  const from = `timestamp '${window.from}'`;
  const end = `timestamp '${addDays(window.to, 1)}'`;
  await tx.unsafe(`
    drop table if exists touched_keys, old_sessions, reaching, cut, new_sessions;
    create temp table touched_keys on commit drop as
      select distinct user_id, session_key from raw.keyed_events
      where event_time >= ${from} and event_time < ${end};
    analyze touched_keys;
    create temp table old_sessions on commit drop as
      select s.user_id, s.session_id, s.session_key, s.day, s.started_at, s.ended_at
      from touched_keys k join fact.sessions s using (user_id, session_key)
      where s.ended_at >= ${from} - ${silence} and s.started_at < ${end} + ${silence};
    create temp table reaching on commit drop as
      select user_id, session_key, min(started_at) as low, max(ended_at) as high from old_sessions
      group by user_id, session_key having min(started_at) < ${from} or max(ended_at) >= ${end};
    analyze reaching;
    delete from fact.journeys j using old_sessions o
      where (j.user_id, j.session_id, j.day) = (o.user_id, o.session_id, o.day);
    delete from fact.orders r using old_sessions o
      where (r.user_id, r.session_id, r.day) = (o.user_id, o.session_id, o.day);
    delete from fact.sessions s using old_sessions o
      where (s.user_id, s.session_id, s.day) = (o.user_id, o.session_id, o.day);`);
  await tx.unsafe(`
    create temp table cut on commit drop as
    select user_id, session_key, event_time, event_type, product_id, price_cents,
           max(event_time) filter (where starts) over ordered as started_at
    from (
      select e.*, coalesce(event_time - lag(event_time) over ordered > ${silence}, true) as starts
      from (
        select user_id, session_key, event_time, event_type, product_id, price_cents from raw.keyed_events
        where event_time >= ${from} and event_time < ${end}
        union all
        select e.user_id, e.session_key, event_time, event_type, product_id, price_cents
        from reaching r join raw.keyed_events e using (user_id, session_key)
        where event_time >= r.low and event_time < ${from}
        union all
        select e.user_id, e.session_key, event_time, event_type, product_id, price_cents
        from reaching r join raw.keyed_events e using (user_id, session_key)
        where event_time >= ${end} and event_time <= r.high
      ) e
      window ordered as (partition by user_id, session_key order by event_time)
    ) e
    window ordered as (partition by user_id, session_key order by event_time);
    create temp table new_sessions on commit drop as
    select user_id, session_key, started_at,
           uuid_hash_extended(session_key, extract(epoch from started_at)::bigint) as session_id,
           started_at::date as day, extract(hour from started_at)::smallint as hour,
           max(event_time) as ended_at, count(*)::integer as events,
           count(*) filter (where event_type = 'view')::integer as views,
           count(*) filter (where event_type = 'cart')::integer as carts,
           count(*) filter (where event_type = 'remove_from_cart')::integer as removals,
           count(*) filter (where event_type = 'purchase')::integer as units,
           coalesce(sum(price_cents) filter (where event_type = 'purchase'), 0)::bigint as revenue_cents,
           min(event_time) filter (where event_type = 'purchase') as ordered_at
    from cut group by user_id, session_key, started_at;
    analyze new_sessions;
    insert into touched_users as known
    select user_id, min(day) from (select user_id, day from new_sessions union all select user_id, day from old_sessions) d
    group by user_id on conflict (user_id) do update set since = least(known.since, excluded.since);
    ${touchDays('select day from new_sessions union all select day from old_sessions')}`);
}

/** Writes the sessions, journeys and orders that `deriveSessions` left in temporary tables. */
export async function writeSessions(tx: Statements): Promise<void> {
  await tx.unsafe(`
    insert into fact.sessions
    select user_id, session_id, session_key, day, hour, started_at, ended_at, events, views, carts, removals,
           units, revenue_cents, events > ${crawlerRule.events} and units = 0
    from new_sessions order by day, user_id;
    update fact.sessions s set crawler = true
    from (select user_id, day from fact.sessions where day in (select distinct day from new_sessions)
          group by user_id, day having count(*) > ${crawlerRule.sessionsPerDay} and sum(units) = 0) c
    where s.user_id = c.user_id and s.day = c.day and not s.crawler;
    insert into fact.journeys
    with counted as (
      select user_id, session_key, started_at, product_id,
             count(*) filter (where event_type = 'view')::integer as views,
             count(*) filter (where event_type = 'cart')::integer as carts,
             count(*) filter (where event_type = 'remove_from_cart')::integer as removals,
             count(*) filter (where event_type = 'purchase')::integer as units,
             coalesce(sum(price_cents) filter (where event_type = 'purchase'), 0)::bigint as revenue_cents,
             min(event_time) filter (where event_type = 'view') as first_view,
             max(event_time) filter (where event_type = 'purchase') as last_purchase
      from cut group by user_id, session_key, started_at, product_id
    ), carted as (
      select user_id, session_key, started_at, product_id, array_agg(event_time) as times,
             (array_agg(price_cents order by event_time desc, price_cents desc))[1] as last_price
      from cut where event_type = 'cart' group by user_id, session_key, started_at, product_id
    ), stepped as (
      select counted.*, carted.last_price,
             (select min(t) from unnest(carted.times) t where t >= first_view) as carted_at
      from counted left join carted using (user_id, session_key, started_at, product_id)
    )
    select user_id, uuid_hash_extended(session_key, extract(epoch from started_at)::bigint), started_at::date,
           product_id, views, carts, removals, units, revenue_cents,
           case when units = 0 and carts > removals then coalesce(last_price, 0) else 0 end,
           case when first_view is null then 0
                when carted_at is null then 1
                when last_purchase >= carted_at then 3
                else 2 end
    from stepped;
    insert into fact.orders (user_id, session_id, day, ordered_at, units, revenue_cents, products)
    select n.user_id, n.session_id, n.day, n.ordered_at, n.units, n.revenue_cents, count(*)
    from new_sessions n join fact.journeys j using (user_id, session_id, day)
    where n.units > 0 and j.units > 0
    group by n.user_id, n.session_id, n.day, n.ordered_at, n.units, n.revenue_cents;`);
}
