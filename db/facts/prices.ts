import { addDays } from '@/lib/metrics/grain';
import type { DayRange } from '@/lib/metrics/types';
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

/** Adds the prices of the touched products up from their first day on, and by their distance from the usual one. */
async function settleCourses(tx: Statements): Promise<void> {
  await tx.unsafe(`
    delete from fact.price_courses where ${touched};
    insert into fact.price_courses
    select product_id, category_code, brand, days, log_sums, events
    from (
      select product_id, array_agg(day order by day) as days, array_agg(log_sum order by day) as log_sums,
             array_agg(events order by day) as events
      from (
        select product_id, day, sum(sum(events * ln(price_cents) order by price_cents)) over reached as log_sum,
               (sum(sum(events)) over reached)::integer as events
        from fact.prices where ${touched}
        group by product_id, day window reached as (partition by product_id order by day)
      ) d group by product_id
    ) c join fact.products using (product_id) order by product_id;
    delete from fact.price_steps where ${touched};
    insert into fact.price_steps
    select product_id, step, array_agg(day order by day), array_agg(events order by day), array_agg(units order by day)
    from (
      select product_id, step, day, (sum(sum(events)) over reached)::integer as events,
             (sum(sum(units)) over reached)::integer as units
      from (
        select product_id, day, events, units,
               greatest(-3, least(3, round(20 * (o.price_cents::float8 / p.usual_cents - 1))))::smallint as step
        from fact.prices o join fact.product_prices p using (product_id) where p.prices > 1 and ${touched}
      ) o group by product_id, step, day window reached as (partition by product_id, step order by day)
    ) d group by product_id, step order by product_id, step;`);
}

/**
 * Settles the newest and the usual price of the touched products: usual is the median over all events. And up to
 * which price a product is of the cheapest third of its category.
 */
export async function settlePrices(tx: Statements): Promise<void> {
  await tx.unsafe(`
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
  await settleCourses(tx);
  await tx.unsafe(
    ['product_prices', 'category_prices', 'price_courses', 'price_steps']
      .map((table) => `analyze fact.${table}`)
      .join('; '),
  );
}
