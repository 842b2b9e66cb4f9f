import { sql } from 'drizzle-orm';
import { deepDiscount, returnDays } from '@/lib/segments/one-order';
import { buyers, purchases, runShown, selection } from './customer-selection';
import { defineRead } from './read';

/** `oneOrderKind` in SQL, over the columns paid, usual and cheap. */
const kindSql = sql.raw(
  `case when usual is null or usual <= 0 then 'unclear'
        when paid <= usual * ${1 - deepDiscount} or cheap and paid < usual then 'bargain'
        when paid >= usual and not cheap then 'loyalist' else 'unclear' end`,
);

/**
 * What first orders tell of customers, by kind and level-1 category: of those with that one order `customers`, and
 * their `revenue`, `contribution`, what was `paid` and what it is `usual`ly, in cents; of first orders that are old
 * enough to tell, how many (`followed`) and how many had another order within 90 days (`returned`).
 */
export const customerOneOrder = defineRead({
  arguments: selection,
  source: 'fact.segment_members, fact.purchases, fact.product_prices',
  statement: (input) => sql`
    with shown as (select ${runShown(input).day} as as_of), firsts as (
      select j.user_id, j.day, sum(j.revenue_cents) filter (where pp.usual_cents is not null) as paid,
             sum(j.units * pp.usual_cents) as usual,
             coalesce(bool_and(coalesce(pp.usual_cents <= cp.low_cents, false)), false) as cheap,
             (array_agg(j.category order by j.revenue_cents desc, j.product_id))[1] as category
      from ${purchases(input)} j
      left join fact.product_prices pp on pp.product_id = j.product_id
      left join fact.category_prices cp on cp.category_code = j.category_code
      where j.is_first group by 1, 2
    ), told as (
      select f.*, ${kindSql} as kind, b.all_orders, b.revenue_cents, b.contribution_cents,
             s.as_of - f.day >= ${returnDays} as is_old,
             coalesce(o.day <= least(f.day + ${returnDays}::integer, s.as_of), false) as came_back
      from firsts f join ${buyers(input)} b using (user_id)
      left join (select user_id, day from fact.orders where number = 2) o using (user_id), shown s
    )
    select kind, category, (select as_of from shown) as "asOf",
           count(*) filter (where all_orders = 1) as customers,
           coalesce(sum(revenue_cents) filter (where all_orders = 1), 0)::bigint as revenue,
           coalesce(sum(contribution_cents) filter (where all_orders = 1), 0)::bigint as contribution,
           coalesce(sum(paid) filter (where all_orders = 1), 0)::bigint as paid,
           coalesce(sum(usual) filter (where all_orders = 1), 0)::bigint as usual,
           count(*) filter (where is_old) as followed, count(*) filter (where is_old and came_back) as returned
    from told group by 1, 2 order by customers desc, 1, 2`,
});
