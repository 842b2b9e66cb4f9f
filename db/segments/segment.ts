import { createHash } from 'node:crypto';
import type { Day } from '@/lib/metrics/types';
import { ties } from '@/lib/segments/scores';
import type { Statements } from '../client';
import { readMargins } from './margins';
import { scoreSql, segmentSql } from './rules';

/** Raise it when the SQL below changes what a run holds: the next refresh makes all runs anew. */
const revision = 1;

type Parameters = { readonly rules: string; readonly margins: Readonly<Record<string, number>> };

async function readParameters(tx: Statements): Promise<Parameters> {
  const rules = createHash('sha256').update(`${revision} ${segmentSql()} ${scores()}`).digest('hex');
  return { rules, margins: await readMargins(tx) };
}

/** The four scores, each by its column. */
function scores(): string {
  return [
    `${scoreSql('last_order', ties.recency)} as recency`,
    `${scoreSql('orders', ties.frequency)} as frequency`,
    `${scoreSql('revenue_cents', ties.monetary)} as monetary`,
    `${scoreSql('contribution_cents', ties.profit)} as profit`,
  ].join(', ');
}

/** Whether runs are missing, or were made by other rules or margins than those that hold now. */
export async function isSegmentingDue(tx: Statements): Promise<boolean> {
  const { rules, margins } = await readParameters(tx);
  const [row] = await tx.unsafe<{ due: boolean }[]>(
    `select exists (select from fact.orders)
       and not exists (select from fact.segment_runs)
       or exists (select from fact.segment_runs where parameters is distinct from $1::text::jsonb) as due`,
    [JSON.stringify({ rules, margins })],
  );
  return row?.due ?? false;
}

/**
 * Makes the runs of the months from `from` on anew, or all of them when the rules or margins changed.
 * A run is as of the end of its month, or of the newest day. Needs `raw.chunks` to hold the newest day.
 */
export async function segment(tx: Statements, from: Day | null): Promise<void> {
  const parameters = await readParameters(tx);
  const all = from === null || (await isSegmentingDue(tx));
  const since = all ? "date '-infinity'" : `date '${from}'`;
  await noteOrders(tx);
  await addUp(tx, parameters.margins);
  await tx.unsafe(`
    delete from fact.segment_members where month >= ${since};
    delete from fact.segment_runs where month >= ${since};
    insert into fact.segment_members
    select user_id, month, recency, frequency, monetary, profit, ${segmentSql()}, first_order, last_order,
           previous_order, orders, units, revenue_cents, contribution_cents, last_order_cents, categories, events,
           sessions, cart_sessions, cart_orders, month_sessions, before_sessions
    from (
      select *, ${scores()}
      from known_buyers where month >= ${since}
    ) scored order by month, user_id;
    analyze fact.segment_members;`);
  await tx.unsafe(
    `insert into fact.segment_runs (month, as_of, buyers, parameters)
     select month, max(least(month + interval '1 month' - interval '1 day', newest)::date), count(*), $1::text::jsonb
     from known_buyers, (select max(last_event)::date as newest from raw.chunks) d
     where month >= ${since} group by month order by month`,
    [JSON.stringify(parameters)],
  );
}

/** Orders in the order of their days, each with the day of the one before. */
async function noteOrders(tx: Statements): Promise<void> {
  await tx.unsafe(`
    create temp table numbered_orders on commit drop as
    select user_id, date_trunc('month', day)::date as month, day, revenue_cents,
           row_number() over ordering as number, lag(day) over ordering as previous_day,
           min(day) over (partition by user_id) as first_day
    from fact.orders window ordering as (partition by user_id order by day, ordered_at, session_id);
    analyze numbered_orders;`);
}

/** What is known of each buyer by the end of each month: sums of the months up to it. */
async function addUp(tx: Statements, margins: Readonly<Record<string, number>>): Promise<void> {
  await tx.unsafe(`create temp table margins (category text primary key, margin numeric) on commit drop`);
  await tx.unsafe(`insert into margins select key, value::numeric from jsonb_each_text($1::text::jsonb)`, [
    JSON.stringify(margins),
  ]);
  await tx.unsafe(`
    create temp table bought_months on commit drop as
    select j.user_id, date_trunc('month', j.day)::date as month, m.category, sum(j.units) as units,
           sum(j.revenue_cents) as revenue, sum(j.revenue_cents * m.margin) as contribution
    from fact.purchases j join margins m using (category) group by 1, 2, 3;
    create temp table known_buyers on commit drop as
    with span as (
      select generate_series(min(month), (select date_trunc('month', max(last_event)) from raw.chunks),
                             interval '1 month')::date as month from numbered_orders
    ), visits as (
      select s.user_id, date_trunc('month', s.day)::date as month,
             sum(s.views + s.carts + s.units) as events, count(*) as sessions,
             count(*) filter (where s.carts > 0) as cart_sessions,
             count(*) filter (where s.carts > 0 and s.units > 0) as cart_orders
      from fact.sessions s join (select distinct user_id from numbered_orders) b using (user_id)
      where not s.crawler group by 1, 2
    ), counts as (
      select user_id, month, count(*) as orders from numbered_orders group by 1, 2
    ), sums as (
      select user_id, month, sum(units) as units, sum(revenue) as revenue, sum(contribution) as contribution
      from bought_months group by 1, 2
    ), firsts as (
      select user_id, month, count(*) as categories
      from (select user_id, category, min(month) as month from bought_months group by 1, 2) f group by 1, 2
    ), spine as (
      -- Visits may come before the first month with an order.
      select user_id, month from visits union select b.user_id, s.month
      from (select user_id, min(month) as first from numbered_orders group by 1) b join span s on s.month >= b.first
    ), totals as (
      select user_id, month, sum(orders) over w as orders, sum(units) over w as units,
             sum(revenue) over w as revenue_cents, round(sum(contribution) over w) as contribution_cents,
             sum(categories) over w as categories, sum(events) over w as events, sum(sessions) over w as sessions,
             sum(cart_sessions) over w as cart_sessions, sum(cart_orders) over w as cart_orders,
             coalesce(sessions, 0) as month_sessions,
             coalesce(lag(sessions) over w, 0) as before_sessions, lag(month) over w as before
      from spine left join visits using (user_id, month) left join counts using (user_id, month)
      left join sums using (user_id, month) left join firsts using (user_id, month)
      window w as (partition by user_id order by month)
    )
    select t.user_id, t.month, o.first_day as first_order, o.day as last_order, o.previous_day as previous_order,
           t.orders, t.units, t.revenue_cents, t.contribution_cents, o.revenue_cents as last_order_cents,
           t.categories, coalesce(t.events, 0) as events, coalesce(t.sessions, 0) as sessions,
           coalesce(t.cart_sessions, 0) as cart_sessions, coalesce(t.cart_orders, 0) as cart_orders,
           t.month_sessions,
           case when t.before = t.month - interval '1 month' then t.before_sessions else 0 end as before_sessions
    from totals t join numbered_orders o on o.user_id = t.user_id and o.number = t.orders;
    analyze known_buyers;`);
}
