import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead } from './read';

const nothing = z.strictObject({});

/** Every day that has a session, with the sessions of its 24 hours (`12,0,3…`); crawlers left out. */
export const dataDays = defineRead({
  arguments: nothing,
  source: 'hour_day',
  statement: (_, { version }) => sql`
    with hours as (
      select day, hour, sum(sessions) as sessions, sum(views + carts + units) as events, sum(carts) as carts,
             sum(orders) as orders, sum(revenue) as revenue
      from ${sql.raw(`mart_${version}.hour_day`)} where node = '' and not crawler group by day, hour
    )
    select d.day::text as day, sum(h.sessions)::bigint as sessions, sum(h.events)::bigint as events,
           sum(h.carts)::bigint as carts, sum(h.orders)::bigint as orders, sum(h.revenue)::bigint as revenue,
           string_agg(coalesce(h.sessions, 0)::text, ',' order by n) as hours
    from (select distinct day from hours) d cross join generate_series(0, 23) n
    left join hours h on h.day = d.day and h.hour = n
    group by d.day order by d.day`,
});

/** Sessions by the weekday and hour in which they began; crawlers left out. */
export const dataHours = defineRead({
  arguments: nothing,
  source: 'hour_day',
  statement: (_, { version }) => sql`
    select extract(isodow from day)::text as weekday, hour::text as hour, sum(sessions)::bigint as sessions,
           sum(views + carts + units)::bigint as events, sum(orders)::bigint as orders,
           sum(revenue)::bigint as revenue, count(distinct day)::bigint as days
    from ${sql.raw(`mart_${version}.hour_day`)} where node = '' and not crawler group by 1, 2 order by 1, 2`,
});
