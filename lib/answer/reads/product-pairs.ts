import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Filter } from '@/lib/metrics/types';
import { attributeClauses, productsIn, within } from '../clauses';
import { scopeSchema } from './product-scope';
import { defineRead } from './read';

const input = z.strictObject({
  ...scopeSchema,
  level: z.enum(['category', 'product']),
  /** Pairs in fewer orders are left out. */
  least: z.int().min(1).max(100_000),
  order: z.enum(['both', 'lift']),
  /** Only pairs with this product. */
  product: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.int().min(1).max(10_000),
});

/**
 * What is bought together: pairs of products or leaf categories in one order, with the orders that hold both, each,
 * and all (`orders`). The orders are those of the period and visitors; of a category or brand filter, at least one
 * of the pair must be.
 */
export const productPairs = defineRead({
  arguments: input,
  source: 'fact.purchases, fact.sessions',
  statement: ({ level, least, order, product, limit, range, where }) => {
    const chosen = where as Filter;
    const item = sql.raw(level === 'product' ? 'v.product::text' : 'v.category_code');
    const inside: SQL =
      chosen.category?.length || chosen.brand?.length
        ? sql`bool_or(v.product in (${productsIn(chosen)}))`
        : sql.raw('true');
    const bought = sql.join(attributeClauses(chosen), sql.raw(' and '));
    const having = product === undefined ? sql.raw('true') : sql`${product} in (a.item, b.item)`;
    return sql`
    with lines as materialized (
      select v.user_id, v.session_id, v.day, ${item} as item, ${inside} as inside
      from (
        select b.user_id, b.session_id, b.day, b.product_id as product, b.category_code, s.hour, s.crawler,
               case when b.is_first then 'new' else 'returning' end as customer_type
        from fact.purchases b join fact.sessions s using (user_id, session_id, day)
        where ${within(sql.raw('b.day'), [range])} and ${within(sql.raw('s.day'), [range])} and s.units > 0
      ) v where ${bought} group by 1, 2, 3, 4
    ), each as materialized (
      select item, count(*) as orders from lines group by 1
    ), baskets as materialized (
      select array_agg(item order by item) as items, array_agg(inside order by item) as insides
      from lines group by user_id, session_id, day
    ), paired as materialized (
      -- Unfolded order by order: the planner would compare every line with every other.
      select a.item as a, b.item as b, count(*) as shared
      from baskets, unnest(items, insides) with ordinality a (item, inside, place),
           unnest(items, insides) with ordinality b (item, inside, place)
      where cardinality(items) > 1 and a.place < b.place and (a.inside or b.inside) and ${having}
      group by 1, 2 having count(*) >= ${least}
    )
    select paired.a, paired.b, shared as "both", ea.orders as "ordersA", eb.orders as "ordersB",
           (select count(*) from baskets) as orders,
           count(*) over () as all
    from paired join each ea on ea.item = paired.a join each eb on eb.item = paired.b
    order by ${sql.raw(order === 'both' ? 'shared desc, shared::float8 / (ea.orders * eb.orders) desc' : 'shared::float8 / (ea.orders * eb.orders) desc, shared desc')}, 1, 2
    limit ${limit}`;
  },
});
