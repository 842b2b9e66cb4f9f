import { addDays } from '@/lib/metrics/grain';
import type { Day, DayRange } from '@/lib/metrics/types';
import type { Statements } from '../client';

/** Notes at which prices each product was seen and bought on the days of a window. Prices of zero are none. */
export async function notePrices(tx: Statements, { from, to }: DayRange): Promise<void> {
  await tx.unsafe(`
    delete from fact.prices where day between date '${from}' and date '${to}';
    insert into fact.prices
    select product_id, event_time::date, price_cents, count(*)::integer,
           count(*) filter (where event_type = 'purchase')::integer, max(event_time)
    from raw.events
    where event_time >= timestamp '${from}' and event_time < timestamp '${addDays(to, 1)}' and price_cents > 0
    group by 1, 2, 3;`);
}

const touched = 'product_id in (select product_id from touched_products)';

/**
 * Adds the prices of the touched products up from their first day on; what lies before `since` is kept. Logarithms are
 * whole numbers, so that it does not matter in how many steps they were added.
 */
async function settleCourses(tx: Statements, since: Day): Promise<void> {
  await tx.unsafe(`
    create temp table kept_courses on commit drop as
    select product_id, days[1:n] as days, log_sums[1:n] as log_sums, events[1:n] as events,
           coalesce(log_sums[n], 0) as log_sum, coalesce(events[n], 0) as event_sum
    from (select *, width_bucket(date '${since}' - 1, days) as n from fact.price_courses where ${touched}) c;
    delete from fact.price_courses where ${touched};
    insert into fact.price_courses
    select product_id, category_code, brand, k.days || d.days, k.log_sums || d.log_sums, k.events || d.events
    from (
      select product_id, array_agg(day order by day) as days,
             array_agg(coalesce(k.log_sum, 0) + d.log_sum order by day) as log_sums,
             array_agg(coalesce(k.event_sum, 0) + d.events order by day) as events
      from (
        select product_id, day, sum(sum(events * round(1e7 * ln(price_cents)))) over reached as log_sum,
               (sum(sum(events)) over reached)::integer as events
        from fact.prices where day >= date '${since}' and ${touched}
        group by product_id, day window reached as (partition by product_id order by day)
      ) d left join kept_courses k using (product_id) group by product_id
    ) d full join kept_courses k using (product_id) join fact.products using (product_id)
    where k.days <> '{}' or d.days <> '{}' order by product_id;`);
}

/**
 * The same of the touched products that ever had several prices, by how far these lie from the usual one; whole where
 * that is another now than in prices_before.
 */
async function settleSteps(tx: Statements, since: Day): Promise<void> {
  await tx.unsafe(`
    create temp table stepped on commit drop as
    select p.product_id, p.usual_cents,
           case when b.prices > 1 and b.usual_cents = p.usual_cents then date '${since}' else '-infinity' end as since
    from fact.product_prices p left join prices_before b using (product_id)
    where p.prices > 1 and p.${touched};
    create temp table kept_steps on commit drop as
    select product_id, step, days[1:n] as days, events[1:n] as events, units[1:n] as units,
           coalesce(events[n], 0) as event_sum, coalesce(units[n], 0) as unit_sum
    from (
      select s.*, width_bucket(since - 1, days) as n from fact.price_steps s join stepped using (product_id)
      where since > '-infinity'
    ) c;
    analyze stepped;
    delete from fact.price_steps where ${touched};
    insert into fact.price_steps
    select product_id, step, k.days || d.days, k.events || d.events, k.units || d.units
    from (
      select product_id, step, array_agg(day order by day) as days,
             array_agg(coalesce(k.event_sum, 0) + d.events order by day) as events,
             array_agg(coalesce(k.unit_sum, 0) + d.units order by day) as units
      from (
        select product_id, step, day, (sum(sum(events)) over reached)::integer as events,
               (sum(sum(units)) over reached)::integer as units
        from (
          select product_id, day, events, units,
                 greatest(-3, least(3, round(20 * (o.price_cents::float8 / s.usual_cents - 1))))::smallint as step
          from fact.prices o join stepped s using (product_id) where o.day >= s.since
        ) o group by product_id, step, day window reached as (partition by product_id, step order by day)
      ) d left join kept_steps k using (product_id, step) group by product_id, step
    ) d full join kept_steps k using (product_id, step)
    where k.days <> '{}' or d.days <> '{}' order by product_id, step;`);
}

/**
 * Settles the newest and the usual price of the touched products: usual is the median over all events. And up to
 * which price a product is of the cheapest third of its category.
 * @param since the first day that was derived
 */
export async function settlePrices(tx: Statements, since: Day): Promise<void> {
  await tx.unsafe(`
    create temp table prices_before on commit drop as select * from fact.product_prices where ${touched};
    delete from fact.product_prices where ${touched};
    insert into fact.product_prices
    with priced as (
      select product_id, price_cents, sum(events) as events, max(last_at) as last_at
      from fact.prices where ${touched}
      group by product_id, price_cents
    ), placed as (
      select *, sum(events) over (partition by product_id order by price_cents) as reached,
             sum(events) over (partition by product_id) as total
      from priced
    )
    select product_id, (array_agg(price_cents order by last_at desc, price_cents desc))[1],
           min(price_cents) filter (where 2 * reached >= total), min(price_cents), max(price_cents),
           count(*)::integer
    from placed group by product_id;
    delete from fact.category_prices;
    insert into fact.category_prices
    select category_code, percentile_disc(1 / 3.0) within group (order by usual_cents)
    from fact.product_prices join fact.products using (product_id)
    where category_code <> 'uncategorised' group by category_code;`);
  await settleCourses(tx, since);
  await settleSteps(tx, since);
  await tx.unsafe(
    ['product_prices', 'category_prices', 'price_courses', 'price_steps']
      .map((table) => `analyze fact.${table}`)
      .join('; '),
  );
}
