import type { Statements } from '../client';
import { touchDays } from './touch';

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
    ${touchDays(`select s.day
      from settled_customers n join fact.customers c using (user_id) join fact.sessions s using (user_id)
      where n.first_order_session is distinct from c.first_order_session
        and s.ended_at >= least(n.first_order_at, c.first_order_at)`)}
    insert into fact.customers as c select * from settled_customers
    on conflict (user_id) do update
      set (first_seen, last_seen, sessions, first_order_at, first_order_session, last_order_at, orders, units,
           revenue_cents)
        = (excluded.first_seen, excluded.last_seen, excluded.sessions, excluded.first_order_at,
           excluded.first_order_session, excluded.last_order_at, excluded.orders, excluded.units,
           excluded.revenue_cents);
    analyze fact.customers;`);
}

/** Writes what the touched users bought. */
export async function settlePurchases(tx: Statements): Promise<void> {
  await tx.unsafe(`
    delete from fact.purchases where user_id in (select user_id from touched_users);
    insert into fact.purchases
    select j.user_id, j.session_id, j.product_id, j.day, coalesce(j.session_id = c.first_order_session, false), j.units,
           j.revenue_cents, p.category_code, split_part(p.category_code, '.', 1), p.brand
    from fact.journeys j join fact.products p using (product_id) join fact.customers c using (user_id)
    where j.units > 0 and j.user_id in (select user_id from touched_users) order by j.user_id, j.day;
    analyze fact.purchases;`);
}

/** The columns of activity, in the order in which rows are written. */
const columns =
  'user_id, node, day, previous_day, bought, previous_bought, brand, previous_of_kind, previous_bought_of_kind';
const days = 'previous_day, bought, previous_bought, previous_of_kind, previous_bought_of_kind';
const listOf = (names: string, row: string) =>
  names
    .split(', ')
    .map((name) => `${row}.${name}`)
    .join(', ');

/** The last day of each kind among rows of activity: those of a group, or of a window. */
const lastDays = (over = '') => `max(day) filter (where not is_weekend) ${over} as weekday,
             max(day) filter (where is_weekend) ${over} as weekend,
             max(day) filter (where bought and not is_weekend) ${over} as bought_weekday,
             max(day) filter (where bought and is_weekend) ${over} as bought_weekend`;

/**
 * Settles on which days the touched users were active in each node, with each brand and with any (`''`), and when the
 * last time before, on any day and on one of the same kind (Monday to Friday, weekend). Of each user the days from the
 * first touched one on: what is known of those before says the rest.
 */
export async function settleActivity(tx: Statements): Promise<void> {
  const [row] = await tx.unsafe<{ known: boolean }[]>('select exists (select 1 from fact.activity) as known');
  const known = row?.known ?? false;
  // The first time everybody is touched, and a loop over an index for each would be the slowest way.
  if (!known) await tx.unsafe('set local enable_nestloop = off');
  await tx.unsafe(`
    create temp table touched_activity on commit drop as
    select user_id, node, coalesce(brand, '') as brand, day, bool_or(bought) as bought,
           extract(isodow from day) >= 6 as is_weekend
    from (
      select j.user_id, p.category_code, p.brand, j.day, bool_or(j.units > 0) as bought
      from touched_users u join fact.journeys j on j.user_id = u.user_id and j.day >= u.since
      join fact.products p using (product_id)
      where not exists (select 1 from fact.sessions s where s.crawler
        and (s.user_id, s.session_id, s.day) = (j.user_id, j.session_id, j.day))
      group by j.user_id, p.category_code, p.brand, j.day
    ) filed join fact.category_nodes n using (category_code)
    group by user_id, node, day, grouping sets ((brand), ());
    create temp table earlier_activity on commit drop as
    -- User by user: a look for each node and brand in each month would be as many as there are rows.
    with history as materialized (
      select a.user_id, a.node, a.brand, a.day, a.bought, extract(isodow from a.day) >= 6 as is_weekend
      from touched_users u join fact.activity a on a.user_id = u.user_id and a.day < u.since
    )
    select user_id, node, brand, ${lastDays()}
    from history where (user_id, node, brand) in (select user_id, node, brand from touched_activity)
    group by user_id, node, brand;
    analyze earlier_activity;`);
  // All that is wanted of earlier days comes from one sort: the last weekday and the last weekend day before.
  await tx.unsafe(`
    create temp table settled_activity on commit drop as
    select user_id, node, day, greatest(weekday, weekend) as previous_day, bought,
           case when bought then greatest(bought_weekday, bought_weekend) end as previous_bought, brand,
           case when is_weekend then weekend else weekday end as previous_of_kind,
           case when not bought then null when is_weekend then bought_weekend else bought_weekday end
             as previous_bought_of_kind
    from (
      select user_id, node, brand, day, bought, is_weekend,
             greatest(t.weekday, e.weekday) as weekday, greatest(t.weekend, e.weekend) as weekend,
             greatest(t.bought_weekday, e.bought_weekday) as bought_weekday,
             greatest(t.bought_weekend, e.bought_weekend) as bought_weekend
      from (
        select *, ${lastDays('over earlier')}
        from touched_activity
        window earlier as (partition by user_id, node, brand order by day
                           rows between unbounded preceding and 1 preceding)
      ) t left join earlier_activity e using (user_id, node, brand)
    ) settled`);
  if (known) await replaceActivity(tx);
  // Rows come by user, as their key's index wants them.
  else
    await tx.unsafe(
      `insert into fact.activity (${columns})
       select ${columns} from settled_activity`,
    );
  await tx.unsafe('set local enable_nestloop = on');
}

/** Writes only what is new or other than before. */
async function replaceActivity(tx: Statements): Promise<void> {
  const old = days.split(', ').map((name) => `old_${name}`);
  await tx.unsafe(`
    create temp table changed_activity on commit drop as
    select user_id, node, brand, day, ${listOf(days, 'n')}, n.user_id is not null as holds, o.user_id is not null as held,
           ${old.map((name) => `o.${name.slice(4)} as ${name}`).join(', ')}
    from settled_activity n
    full join (select a.* from touched_users u join fact.activity a on a.user_id = u.user_id and a.day >= u.since) o
      using (user_id, node, brand, day)
    where (${listOf(days, 'n')}) is distinct from (${listOf(days, 'o')});
    insert into activity_before (user_id, node, brand, day, ${days})
      select user_id, node, brand, day, ${old.join(', ')} from changed_activity where held;
    insert into activity_after (${columns}) select ${columns} from changed_activity where holds;
    analyze activity_before;
    delete from fact.activity a using activity_before b
      where (a.user_id, a.node, a.brand, a.day) = (b.user_id, b.node, b.brand, b.day);
    insert into fact.activity (${columns})
      select ${columns} from activity_after order by day, node, brand, user_id;`);
}
