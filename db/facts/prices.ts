import { addDays, addMonths, startOfMonth } from '@/lib/metrics/grain';
import type { DayRange } from '@/lib/metrics/types';
import type { Statements } from '../client';

const touched = 'product_id in (select product_id from touched_products)';

/**
 * Notes at which prices each product was seen and bought on the days of a window, which lies in one month, and in this
 * month. Prices of zero are none. `touched_products` has to hold the products of the window.
 */
export async function notePrices(tx: Statements, { from, to }: DayRange): Promise<void> {
  await tx.unsafe(`
    delete from fact.prices where day between date '${from}' and date '${to}';
    insert into fact.prices
    select product_id, event_time::date, price_cents, count(*)::integer,
           count(*) filter (where event_type = 'purchase')::integer, max(event_time)
    from raw.events
    where event_time >= timestamp '${from}' and event_time < timestamp '${addDays(to, 1)}' and price_cents > 0
    group by 1, 2, 3;`);
  const month = startOfMonth(from);
  await tx.unsafe(`
    delete from fact.price_months where month = date '${month}' and ${touched};
    insert into fact.price_months
    select date '${month}', product_id, price_cents, sum(events)::integer, sum(units)::integer from fact.prices
    where day >= date '${month}' and day < date '${addMonths(month, 1)}' and ${touched} group by 2, 3 order by 2, 3;
    delete from fact.price_means where month = date '${month}' and ${touched};
    insert into fact.price_means
    select month, product_id, sum(events * ln(price_cents) order by price_cents), sum(events)::integer
    from fact.price_months where month = date '${month}' and ${touched} group by 1, 2 order by 1, 2;`);
}

/** Adds up the prices of the touched products over all months, as those of the month 'infinity'. */
async function settleAllTime(tx: Statements): Promise<void> {
  await tx.unsafe(`
    delete from fact.price_months where month = 'infinity' and ${touched};
    insert into fact.price_months
    select date 'infinity', product_id, price_cents, sum(events)::integer, sum(units)::integer
    from fact.price_months where month < 'infinity' and ${touched} group by 2, 3 order by 2, 3;
    delete from fact.price_means where month = 'infinity' and ${touched};
    insert into fact.price_means
    select date 'infinity', product_id, sum(log_sum order by month), sum(events)::integer
    from fact.price_means where month < 'infinity' and ${touched} group by 2 order by 2;`);
}

/**
 * Settles the newest and the usual price of the touched products: usual is the median over all events. And up to
 * which price a product is of the cheapest third of its category.
 */
export async function settlePrices(tx: Statements): Promise<void> {
  await settleAllTime(tx);
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
    where category_code <> 'uncategorised' group by category_code;
    analyze fact.price_months; analyze fact.price_means; analyze fact.product_prices; analyze fact.category_prices;`);
}
