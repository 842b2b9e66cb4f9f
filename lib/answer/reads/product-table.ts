import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { categoryLeaves } from '@/db/facts/visits';
import { daysOfWeeks } from '@/lib/rules/weeks';
import type { DataVersion } from '../answer';
import { literal } from '../clauses';
import { productTrend } from './product-days';
import { type Scope, scopeSchema, selectStats } from './product-scope';
import { defineRead } from './read';

/** What the table can be ordered by, as an expression over a product's row, its popularity and its prices. */
const orders = {
  product: 'product',
  category: 'category',
  brand: 'brand',
  views: 'views',
  carts: 'carts',
  units: 'units',
  revenue: 'revenue',
  conversion: 'orders::float8 / nullif(sessions, 0)',
  price: 'price_cents',
  priceChange: 'price_cents::float8 / nullif(usual_cents, 0)',
  popularity: 'popularity',
} as const;
export type ProductOrder = keyof typeof orders;
const orderNames = Object.keys(orders) as [ProductOrder, ...ProductOrder[]];

const input = z.strictObject({
  ...scopeSchema,
  search: z.string().max(100).optional(),
  sort: z.enum(orderNames),
  direction: z.enum(['asc', 'desc']),
  offset: z.int().min(0).max(1_000_000),
  limit: z.int().min(1).max(1_000_000),
  /** Days and filters of a part of the whole, whose revenue stands beside the products' own as `part`. */
  part: z.strictObject(scopeSchema).optional(),
});

/** What a search finds: the beginning of an id, or a part of a brand or a category. */
function matches(search: string | undefined): SQL {
  if (search === undefined) return sql.raw('true');
  const escaped = literal(search);
  const words = `%${escaped.replaceAll(' ', '\\_')}%`;
  return sql`(product::text like ${`${escaped}%`} or lower(brand) like ${`%${escaped}%`} or category like ${words})`;
}

/** Whole weeks that are always among the days of a line: the rules look at as many. */
const fewestWeeks = 4;

/** Revenue by day of a product of the page, from days before the range where that has too few weeks. */
function trend({ range, where }: Scope, version: DataVersion): SQL {
  const [from = range.from] = [range.from, daysOfWeeks(range.to, fewestWeeks).from].sort();
  return productTrend(sql.raw('page.product'), 'v.day', { from, to: range.to }, where, version);
}

/** The mean of views and units, each on a log scale against the largest of the scope, as 0 to 100. */
const popularity = ['views', 'units']
  .map(
    (stat) =>
      `50 * coalesce(ln(1 + ${stat}::float8) / (select nullif(ln(1 + most_${stat}), 0) from whole), 0)`,
  )
  .join(' + ');

/** How often a visit to a product of each category ends in an order of it. */
const rates = (scope: Scope, version: DataVersion) => sql`
  select category_code as category, "productOrders"::float8 / nullif("productSessions", 0) as rate
  from (${selectStats(scope, ['productOrders', 'productSessions'], [{ leaf: true }], version)}) t
  join ${sql.raw(categoryLeaves)} l on l.node = t.leaf`;

/** The category and brand of one product. Looked up: few of those counted need them. */
const labelOf = (product: string) =>
  sql.raw(`cross join lateral (
    select category_code as category, brand from fact.products where product_id = ${product} offset 0) label`);

/** The products that are listed, where their labels decide on that or on the order; read whole and hashed. */
function labelled(search: string | undefined, sort: ProductOrder): SQL {
  if (search === undefined && sort !== 'category' && sort !== 'brand') return sql.raw('select * from totals');
  return sql`select * from (
      select t.*, p.category_code as category, p.brand
      from (select product_id, category_code, brand from fact.products offset 0) p
      join totals t on p.product_id = t.product) l
    where ${matches(search)}`;
}

/**
 * Products with their figures, a page at a time. `verdict` says whether a product's conversion is above or below
 * its category's by more than chance: an exact binomial test of each product whose category rate lets expect at
 * least one order, with at most 5% of the verdicts false (Benjamini and Hochberg); null where visits are too few.
 */
export const productTable = defineRead({
  arguments: input,
  source: 'product_all, product_month, product_kind_month, product_day',
  statement: ({ search, sort, direction, offset, limit, part, ...scope }, version) => {
    const stats = ['views', 'carts', 'units', 'revenue', 'sessions', 'orders'] as const;
    const counts = sql.raw('count(*) as everything, sum(revenue::float8)::bigint as "allRevenue"');
    const searched = search?.trim().toLowerCase() || undefined;
    const way = sql.raw(`${direction} nulls last, product`);
    // Prices of all products are joined only where they decide the order.
    const prices = sql.raw(
      sort.startsWith('price')
        ? 'left join (select * from fact.product_prices offset 0) p on p.product_id = found.product'
        : '',
    );
    const selected = part
      ? sql`, selected as materialized (
          select product, revenue as part
          from (${selectStats(part, ['revenue'], [{ attribute: 'product' }], version, true)}) s)`
      : sql.empty();
    return sql`
    with totals as materialized (
      ${selectStats(scope, stats, [{ attribute: 'product' }], version)}
    ), rates as materialized (
      ${rates(scope, version)}
    ), likely as materialized (
      -- Before the categories are looked up: none expects an order of fewer visits than the best of them does.
      select product, sessions, orders from totals where sessions >= (select floor(1 / nullif(max(rate), 0)) from rates)
    ), tested as materialized (
      select product, orders > sessions * rate as above, fact.binomial_p(orders, sessions, rate) as p
      from likely ${labelOf('likely.product')} join rates using (category) where sessions * rate >= 1
    ), bar as (
      select max(p) as p from (
        select p, rank() over (order by p) as place, count(*) over () as tests from tested) t
      where p <= 0.05 * place / tests
    ), whole as materialized (
      select max(views)::float8 as most_views, max(units)::float8 as most_units, ${counts} from totals
    ), found as ${sql.raw(searched ? 'materialized' : 'not materialized')} (
      ${labelled(searched, sort)}
    ), counted as (
      ${searched ? sql`select ${counts} from found` : sql.raw('select everything, "allRevenue" from whole')}
    )${selected}, page as (
      select *, ${sql.raw(orders[sort])} as key from (
        select found.*, ${sql.raw(popularity)} as popularity${sql.raw(sort.startsWith('price') ? ', p.price_cents, p.usual_cents' : '')}
        from found ${prices}) scored
      order by key ${way} limit ${limit} offset ${offset}
    )
    select page.product::text as product, label.category, label.brand, views, carts, units, revenue, sessions, orders,
           rate, now.price_cents as price, now.usual_cents as usual, popularity, everything as all, "allRevenue",${part ? sql` coalesce(part, 0)::bigint as part,` : sql.empty()} trend.trend,
           case when tested.p is null then null when tested.p > coalesce(bar.p, -1) then 'within'
                when tested.above then 'above' else 'below' end as verdict
    from page ${labelOf('page.product')} left join rates on rates.category = label.category
    left join tested using (product) cross join bar cross join counted
    left join fact.product_prices now on now.product_id = page.product
    ${part ? sql`left join selected using (product)` : sql.empty()}
    left join lateral (${trend(scope, version)}) trend on true
    order by key ${way}`;
  },
});
