import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { newestRun } from '@/db/facts/visits';
import { defineRead } from './read';

const one = z.strictObject({
  id: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
});
const newest = sql.raw(newestRun);

/** What is known of one user: a row, or none where the data has no such user. */
export const customerProfile = defineRead({
  arguments: one,
  source: 'fact.customers, fact.segment_members',
  statement: ({ id }) => sql`
    select c.user_id::text as id, c.first_seen as "firstSeen", c.last_seen as "lastSeen", c.sessions::bigint as visits,
           c.orders::bigint as orders, c.units::bigint as units, c.revenue_cents::bigint as revenue,
           c.first_order_at as "firstOrder", c.last_order_at as "lastOrder", m.segment, m.recency, m.frequency,
           m.monetary, m.profit, m.contribution_cents::bigint as contribution, m.categories::bigint as categories,
           m.cart_sessions::bigint as "cartSessions", m.cart_orders::bigint as "cartOrders", m.sessions::bigint as sessions,
           r.as_of as "asOf", r.as_of - m.last_order as days
    from fact.customers c
    left join fact.segment_members m on m.user_id = c.user_id and m.month = ${newest}
    left join fact.segment_runs r on r.month = ${newest}
    where c.user_id = ${id}::bigint`,
});

/** One user's visits, newest first. */
export const customerVisits = defineRead({
  arguments: one.extend({ limit: z.int().min(1).max(1_000) }),
  source: 'fact.sessions',
  statement: ({ id, limit }) => sql`
    select started_at as start, ended_at as "end", views::bigint as views, carts::bigint as carts,
           units::bigint as units, revenue_cents::bigint as revenue, crawler::text as crawler,
           count(*) over ()::bigint as "all"
    from fact.sessions where user_id = ${id}::bigint order by started_at desc, session_id limit ${limit}`,
});

/** What one user looked at and bought, by category. */
export const customerCategories = defineRead({
  arguments: one,
  source: 'fact.journeys, fact.products',
  statement: ({ id }) => sql`
    select p.category_code as category, sum(j.views)::bigint as views, sum(j.carts)::bigint as carts,
           sum(j.units)::bigint as units, sum(j.revenue_cents)::bigint as revenue
    from fact.journeys j join fact.products p using (product_id) where j.user_id = ${id}::bigint
    group by 1 order by revenue desc, views desc, 1`,
});

/** One user's orders in order. */
export const customerOrders = defineRead({
  arguments: one,
  source: 'fact.orders',
  statement: ({ id }) => sql`
    select day, ordered_at as at, extract(isodow from ordered_at)::text as weekday,
           extract(hour from ordered_at)::bigint as hour, units::bigint as units, revenue_cents::bigint as revenue
    from fact.orders where user_id = ${id}::bigint order by day, ordered_at, session_id`,
});

/** One user's segment in each run. */
export const customerHistory = defineRead({
  arguments: one,
  source: 'fact.segment_members, fact.segment_runs',
  statement: ({ id }) => sql`
    select r.month, r.as_of as "asOf", r.version::bigint as version, coalesce(m.segment, 'none') as segment,
           coalesce(m.orders, 0)::bigint as orders, coalesce(m.revenue_cents, 0)::bigint as revenue
    from fact.segment_runs r
    left join fact.segment_members m on m.month = r.month and m.user_id = ${id}::bigint order by r.month`,
});
