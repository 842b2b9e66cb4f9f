import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { literal } from '../clauses';
import { startsWith } from './customer-list';
import { defineRead } from './read';

const input = z.strictObject({ text: z.string().trim().min(2).max(60) });
/** How many of each kind are offered. */
const most = 5;

/** Every word of the text stands somewhere in a column; codes write spaces as `_`. */
function holds(column: SQL, text: string): SQL {
  const words = text.toLowerCase().split(/\s+/);
  return sql.join(
    words.map((word) => sql`lower(${column}) like ${`%${literal(word)}%`}`),
    sql.raw(' and '),
  );
}

/** Nothing, in the shape of what is found. */
const nothing = sql`select null::text as kind, null::text as value, null::text as label, null::bigint as weight where false`;

function products(text: string): SQL {
  const select = sql`select 'product' as kind, product_id::text as value,
    concat_ws(' · ', nullif(brand, '(none)'), category_code) as label, 0::bigint as weight from fact.products`;
  if (/^\d+$/.test(text))
    return sql`${select} where product_id::text like ${`${text}%`} order by product_id limit ${most}`;
  return sql`${select} where ${holds(sql`brand || ' ' || replace(category_code, '_', ' ')`, text)}
    order by product_id limit ${most}`;
}

function customers(text: string): SQL {
  if (!/^\d{2,15}$/.test(text)) return nothing;
  return sql`select 'customer' as kind, user_id::text as value, null::text as label, orders::bigint as weight
    from fact.customers where ${startsWith(text)} order by user_id limit ${most}`;
}

/**
 * What a text may mean, a few of each kind: categories and brands by any of their words, the biggest first; products
 * by the beginning of their id or by words of brand and category; customers by the beginning of their id.
 */
export const find = defineRead({
  arguments: input,
  source: 'brand_month, category_month, fact.products, fact.customers',
  statement: ({ text }, { version }) => {
    const mart = (name: string) => sql.raw(`mart_${version}.${name}`);
    return sql`
    (select 'category' as kind, node as value, null::text as label, sum(views + carts + units)::bigint as weight
     from ${mart('category_month')} where node <> '' and ${holds(sql`replace(node, '_', ' ')`, text)}
     group by node order by weight desc, node limit ${most})
    union all
    (select 'brand', brand, null, sum(views + carts + units)::bigint as weight
     from ${mart('brand_month')} where node = '' and brand <> '(none)' and ${holds(sql`brand`, text)}
     group by brand order by weight desc, brand limit ${most})
    union all (${products(text)})
    union all (${customers(text)})`;
  },
});
