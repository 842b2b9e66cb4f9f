import { type SQL, sql } from 'drizzle-orm';
import { categoryLeaves, codesIn, idList } from '@/db/facts/visits';
import { typeOf } from '@/db/marts/columns';
import { startOfMonth } from '@/lib/metrics/grain';
import { childUnder, coversPath, isWithin } from '@/lib/metrics/node-path';
import type { Filter, Grouping, Model, PlanPart, Query, Source } from '@/lib/metrics/types';
import type { DataVersion } from './answer';
import { attributeClauses, attributeOf, bucketOf, listOf, productsIn, storedBy, within } from './clauses';
import { relationOf } from './relation';

/** How the rows of a mart are narrowed to nodes, and what the category column of the answer reads. */
type Nodes = { readonly join: SQL; readonly where: SQL; readonly value: SQL };

/** A source by product has no nodes: category and brand pick among its products. */
function narrowProducts(filter: Filter): Nodes {
  const { category, brand, product } = filter;
  const where: SQL[] = [];
  if (product?.length) where.push(sql`v.product in (${idList(product)})`);
  if (category?.length || brand?.length) where.push(sql`v.product in (${productsIn(filter)})`);
  return {
    join: sql.empty(),
    where: where.length > 0 ? sql.join(where, sql.raw(' and ')) : sql.raw('true'),
    value: sql.raw("''"),
  };
}

function narrow(by: readonly Grouping[], where: Filter): Nodes {
  const nodes = where.category ?? [];
  if (by.some((grouping) => 'leaf' in grouping)) {
    const inside = nodes.length > 0 ? sql` where category_code = any(${codesIn(nodes)})` : sql.empty();
    return {
      join: sql.empty(),
      where: sql`v.node in (select node from ${sql.raw(categoryLeaves)} leaves${inside})`,
      value: sql.raw('v.node'),
    };
  }
  const under = by.find((grouping) => 'category' in grouping)?.category.under;
  if (under === undefined) {
    return {
      join: sql.empty(),
      where: sql`v.node in ${listOf(nodes.length > 0 ? nodes : [''])}`,
      value: sql.raw("''"),
    };
  }
  if (nodes.length === 0 || nodes.some((node) => coversPath(node, under))) {
    // Nodes of a level are few; asking the index for each beats a scan.
    const children = sql`select distinct node from fact.category_nodes where parent = ${under}`;
    return { join: sql.empty(), where: sql`v.node in (${children})`, value: sql.raw('v.node') };
  }
  const inside = nodes.filter((node) => isWithin(node, under) && node !== under);
  if (inside.length === 0) return { join: sql.empty(), where: sql.raw('false'), value: sql.raw('v.node') };
  const pairs = inside.map((node) => sql`(${node}::text, ${childUnder(node, under)}::text)`);
  return {
    join: sql` join (values ${sql.join(pairs, sql.raw(', '))}) as chosen (node, child) on chosen.node = v.node`,
    where: sql.raw('true'),
    value: sql.raw('chosen.child'),
  };
}

/** Distinct people of a bucket: active in it, and the last time before lies outside it. */
function firstInBucket(query: Query, range: { from: string }): SQL {
  const grain = query.by.find((grouping) => 'time' in grouping)?.time;
  const start = grain
    ? sql`greatest(date_trunc(${sql.raw(`'${grain}'`)}, v.day)::date, ${range.from}::date)`
    : sql`${range.from}::date`;
  // Under a kind of day, only days of that kind count as before.
  const previous = sql.raw(query.where.dayType?.length ? 'v.previous_of_kind' : 'v.previous_day');
  return sql`(${previous} is null or ${previous} < ${start})`;
}

/** Where customers who moved to another segment are taken away again, a group may come to nobody: it is no row. */
function somebody(source: Source): SQL {
  if (!source.dimensions.includes('segment')) return sql.empty();
  const stat = source.stats.includes('sessions') ? 'sessions' : source.stats[0];
  return sql.raw(` having sum(v."${stat}") <> 0`);
}

/**
 * What a stored stat is added up as. Doubles hold whole numbers below 2^53 exactly; of many products their sums take a
 * third of the time and memory that those of bigint do, which PostgreSQL adds up as numeric.
 */
export const addedAs = (byProduct: boolean) => (byProduct ? '::double precision' : '');

/** Whether a part holds each group of an answer in one row: products of one month or of all, which have no deltas. */
function holdsGroups({ by }: Query, { source, ranges: [first, another] }: PlanPart): boolean {
  const isOneMonth =
    source.grain === 'month' &&
    first !== undefined &&
    another === undefined &&
    startOfMonth(first.from) === startOfMonth(first.to);
  return (
    (isOneMonth || source.grain === 'all') &&
    source.dimensions.every(
      (dimension) =>
        dimension === 'product' && by.some((one) => 'attribute' in one && one.attribute === dimension),
    )
  );
}

/** What a statement needs of the rows of a part: `isSparse`, see `selectQuery`; `isPart`: others are added to them. */
export type Wanted = { readonly isSparse: boolean; readonly isPart: boolean };

/**
 * The rows of one part of a plan that a materialized view serves, grouped as the query asks; products that are added to
 * other parts come as they are stored: to group the many of them twice costs more than to add more rows up.
 */
export function selectMart(
  model: Model,
  query: Query,
  part: PlanPart,
  version: DataVersion,
  { isSparse, isPart }: Wanted,
): SQL {
  const byProduct = part.source.dimensions.includes('product');
  const nodes = byProduct ? narrowProducts(query.where) : narrow(query.by, query.where);
  const stored = storedBy(part.source);
  const columns = query.by.map((grouping) => {
    if ('time' in grouping) return sql`${bucketOf(sql.raw('v.day'), grouping.time)} as "time"`;
    if ('category' in grouping) return sql`${nodes.value} as "category"`;
    if ('leaf' in grouping) return sql`${nodes.value} as "leaf"`;
    return sql`${attributeOf(grouping.attribute, stored)} as ${sql.raw(`"${grouping.attribute}"`)}`;
  });
  const isPerProduct = query.by.some((one) => 'attribute' in one && one.attribute === 'product');
  const isEach = (isPart && isPerProduct) || holdsGroups(query, part);
  const stats = query.stats.map((stat) =>
    sql.raw(
      `${isEach ? `v."${stat}"` : `sum(v."${stat}"${addedAs(byProduct)})`}::${typeOf(model, stat)} as "${stat}"`,
    ),
  );
  const days = part.source.grain === 'all' ? [] : [within(sql.raw('v.day'), part.ranges)];
  const where = [...days, nodes.where];
  if (part.source.kind === 'people') where.push(firstInBucket(query, query.range));
  const holdsNone = part.source.leavesOut === 'crawlers';
  where.push(...attributeClauses(holdsNone ? { ...query.where, crawlers: 'include' } : query.where, stored));
  if (query.where.brand?.length && !byProduct) where.push(sql`v.brand in ${listOf(query.where.brand)}`);
  if (isSparse) where.push(sql.raw(`v."${query.stats[0]}" <> 0`));
  const groups =
    columns.length > 0 && !isEach
      ? sql.raw(` group by ${columns.map((_, i) => i + 1).join(', ')}`)
      : sql.empty();
  return sql`select ${sql.join([...columns, ...stats], sql.raw(', '))}
    from ${relationOf(part.source.name, part.ranges, version)} v${nodes.join}
    where ${sql.join(where, sql.raw(' and '))}${groups}${columns.length > 0 ? somebody(part.source) : sql.empty()}`;
}
