import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { scopeSchema, selectStats } from './product-scope';
import { defineRead } from './read';

const input = z.strictObject({ ...scopeSchema, product: z.string().regex(/^\d{1,18}$/) });

/**
 * One product: where it is filed, its prices over all data, and its conversion against its category's under the
 * same filters, with the chance `p` of a distance as large (exact binomial test).
 */
export const productFacts = defineRead({
  arguments: input,
  source: 'fact.products, fact.product_prices, product_month, product_day',
  statement: ({ product, range, where }, version) => {
    const { product: _, category: __, brand: ___, ...others } = where;
    return sql`
    with own as materialized (
      select * from fact.products where product_id = ${product}::bigint
    ), totals as materialized (
      ${selectStats({ range, where: others }, ['sessions', 'orders'], [{ attribute: 'product' }], version)}
    ), alike as materialized (
      select sum(sessions)::bigint as sessions, sum(orders)::bigint as orders, count(*) as products
      from totals where product in (
        select product_id from fact.products where category_code = (select category_code from own))
    )
    select own.product_id::text as product, own.category_code as category, own.brand,
           p.price_cents as price, p.usual_cents as usual, p.low_cents as low, p.high_cents as high, p.prices,
           coalesce(t.sessions, 0)::bigint as sessions, coalesce(t.orders, 0)::bigint as orders, alike.products,
           alike.orders::float8 / nullif(alike.sessions, 0) as rate,
           case when t.sessions > 0 and alike.sessions > 0
             then fact.binomial_p(t.orders, t.sessions, alike.orders::float8 / alike.sessions) end as p,
           (select count(distinct category_code) from fact.product_categories c
             where c.product_id = own.product_id and category_code is not null) as codes
    from own cross join alike left join totals t on t.product = own.product_id
    left join fact.product_prices p on p.product_id = own.product_id`;
  },
});
