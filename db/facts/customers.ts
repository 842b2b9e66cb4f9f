import type { Statements } from '../client';

/** Numbers the orders of the touched users and settles their customer rows. */
export async function settleCustomers(tx: Statements): Promise<void> {
  await tx.unsafe(`
    analyze touched_users;
    update fact.orders o set number = n.number
    from (select user_id, session_id, day,
                 row_number() over (partition by user_id order by ordered_at, session_id)::integer as number
          from fact.orders where user_id in (select user_id from touched_users)) n
    where (o.user_id, o.session_id, o.day) = (n.user_id, n.session_id, n.day)
      and o.number is distinct from n.number;
    create temp table settled_customers on commit drop as
    with ordering as (
      select user_id, min(ordered_at) as first_order_at, max(ordered_at) as last_order_at,
             max(session_id) filter (where number = 1) as first_order_session,
             count(*)::integer as orders, sum(units)::integer as units, sum(revenue_cents)::bigint as revenue_cents
      from fact.orders where user_id in (select user_id from touched_users) group by user_id
    ), visiting as (
      select user_id, min(started_at) as first_seen, max(ended_at) as last_seen, count(*)::integer as sessions
      from fact.sessions where user_id in (select user_id from touched_users) group by user_id
    )
    select user_id, first_seen, last_seen, sessions, first_order_at, first_order_session, last_order_at,
           coalesce(orders, 0) as orders, coalesce(units, 0) as units, coalesce(revenue_cents, 0) as revenue_cents
    from visiting left join ordering using (user_id);
    insert into touched_months
    select distinct date_trunc('month', s.day)::date
    from settled_customers n join fact.customers c using (user_id) join fact.sessions s using (user_id)
    where n.first_order_session is distinct from c.first_order_session
      and s.ended_at >= least(n.first_order_at, c.first_order_at)
    on conflict do nothing;
    insert into fact.customers as c select * from settled_customers
    on conflict (user_id) do update
      set (first_seen, last_seen, sessions, first_order_at, first_order_session, last_order_at, orders, units,
           revenue_cents)
        = (excluded.first_seen, excluded.last_seen, excluded.sessions, excluded.first_order_at,
           excluded.first_order_session, excluded.last_order_at, excluded.orders, excluded.units,
           excluded.revenue_cents);
    analyze fact.customers;`);
}

/** Settles on which days the touched users were active in each node, and when the last time before. */
export async function settleActivity(tx: Statements): Promise<void> {
  const [row] = await tx.unsafe<{ known: boolean }[]>('select exists (select 1 from fact.activity) as known');
  const known = row?.known ?? false;
  // The first time everybody is touched, and a loop over an index for each would be the slowest way.
  if (!known) await tx.unsafe('set local enable_nestloop = off');
  await tx.unsafe(`
    create temp table settled_activity on commit drop as
    select user_id, node, day, lag(day) over earlier as previous_day, bought,
           case when bought then max(day) filter (where bought)
             over (earlier rows between unbounded preceding and 1 preceding) end as previous_bought
    from (
      select user_id, node, day, bool_or(bought) as bought
      from (
        select j.user_id, p.category_code, j.day, bool_or(j.units > 0) as bought
        from fact.journeys j join fact.products p using (product_id)
        where j.user_id in (select user_id from touched_users)
          and not exists (select 1 from fact.sessions s where s.crawler
            and (s.user_id, s.session_id, s.day) = (j.user_id, j.session_id, j.day))
        group by j.user_id, p.category_code, j.day
      ) filed join fact.category_nodes n using (category_code)
      group by user_id, node, day
    ) active
    window earlier as (partition by user_id, node order by day)`);
  if (known) await replaceActivity(tx);
  else
    await tx.unsafe('insert into fact.activity select * from settled_activity order by day, node, user_id');
  await tx.unsafe('set local enable_nestloop = on; analyze fact.activity');
}

/** Writes only what is new or other than before, so that only its months are built again. */
async function replaceActivity(tx: Statements): Promise<void> {
  await tx.unsafe(`
    create temp table changed_activity on commit drop as
    select user_id, node, day, n.previous_day, n.bought, n.previous_bought, n.user_id is not null as holds
    from settled_activity n
    full join (select * from fact.activity where user_id in (select user_id from touched_users)) o
      using (user_id, node, day)
    where (n.previous_day, n.bought, n.previous_bought) is distinct from (o.previous_day, o.bought, o.previous_bought);
    delete from fact.activity a using changed_activity c
      where (a.user_id, a.node, a.day) = (c.user_id, c.node, c.day);
    insert into fact.activity
      select user_id, node, day, previous_day, bought, previous_bought from changed_activity where holds
      order by day, node, user_id;
    insert into touched_months select distinct date_trunc('month', day)::date from changed_activity
      on conflict do nothing`);
}
