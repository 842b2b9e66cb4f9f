import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defineRead } from './read';

const nothing = z.strictObject({});

/** Moves of products from one category code to another, the largest first. */
export const dataRelabellings = defineRead({
  arguments: nothing,
  source: 'fact.relabellings',
  statement: () => sql`
    select previous_code as "from", category_code as "to", count(distinct product_id)::bigint as products,
           min(first_seen) as since, count(*) over () as "all"
    from fact.relabellings where previous_code is not null and previous_code <> category_code
    group by 1, 2 order by products desc, 1, 2 limit 300`,
});

/** How many products carry several category ids, several codes, or a code on a part of their events only. */
export const dataSeveral = defineRead({
  arguments: nothing,
  source: 'fact.product_categories, fact.product_brands',
  statement: () => sql`
    select count(*)::bigint as products, count(*) filter (where ids > 1)::bigint as "severalIds",
           count(*) filter (where codes > 1)::bigint as "severalCodes",
           count(*) filter (where codes > 0 and blank)::bigint as "partlyCoded",
           (select count(*) from (select 1 from fact.product_brands group by product_id having count(*) > 1) b)::bigint
             as "severalBrands"
    from (select count(distinct category_id) as ids, count(distinct category_code) as codes,
                 bool_or(category_code is null) as blank
          from fact.product_categories group by product_id) each_product`,
});

/** Brands that a product carries besides the one it counts under, and spellings that differ in case or signs only. */
export const dataBrands = defineRead({
  arguments: nothing,
  source: 'fact.product_brands, fact.products',
  statement: () => sql`
    with spelled as (
      select brand, regexp_replace(lower(brand), '[^[:alnum:]]', '', 'g') as plain, count(*) as products
      from fact.product_brands group by brand
    ), found as (
      select 'spelling' as kind, a.brand as other, b.brand as counted, a.products
      from spelled a join spelled b on b.plain = a.plain and b.plain <> ''
        and (b.products, a.brand) > (a.products, b.brand)
      union all
      select 'same product', o.brand, p.brand, count(*)
      from fact.product_brands o join fact.products p using (product_id) where o.brand <> p.brand group by 2, 3
    )
    select kind, other, counted, products::bigint as products, count(*) over () as "all"
    from found order by products desc, other, counted limit 300`,
});
