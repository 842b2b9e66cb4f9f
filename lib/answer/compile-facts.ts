import { type SQL, sql } from 'drizzle-orm';
import { attributeSql, visits } from '@/db/facts/visits';
import { typeOf } from '@/db/marts/define';
import type { Attribute, Model, PlanPart, Query } from '@/lib/metrics/types';
import { attributeClauses, bucketOf, within } from './clauses';

/** The rows of a query counted from sessions and journeys themselves, grouped as the query asks. */
export function selectFacts(model: Model, query: Query, part: PlanPart): SQL {
  const category = query.by.find((grouping) => 'category' in grouping)?.category;
  const isBy = (attribute: Attribute) =>
    query.by.some((grouping) => 'attribute' in grouping && grouping.attribute === attribute);
  const from = visits({
    days: (day) => within(day, part.ranges),
    category: category ?? 'together',
    brand: isBy('brand') ? 'each' : 'together',
    priceBand: isBy('priceBand') ? 'each' : 'together',
    product: isBy('product') ? 'each' : 'together',
    nodes: query.where.category ?? [],
    brands: query.where.brand ?? [],
    priceBands: query.where.priceBand ?? [],
    products: query.where.product ?? [],
  });
  const columns = query.by.map((grouping) => {
    if ('time' in grouping) return sql`${bucketOf(sql.raw('v.day'), grouping.time)} as "time"`;
    if ('category' in grouping) return sql.raw('v.node as "category"');
    return sql`${attributeSql[grouping.attribute]} as ${sql.raw(`"${grouping.attribute}"`)}`;
  });
  const stats = query.stats.map((stat) =>
    sql.raw(`coalesce(${model.stats[stat]?.sql ?? 'null'}, 0)::${typeOf(model, stat)} as "${stat}"`),
  );
  const where = attributeClauses(query.where);
  const groups =
    columns.length > 0 ? sql.raw(` group by ${columns.map((_, i) => i + 1).join(', ')}`) : sql.empty();
  const condition = where.length > 0 ? sql` where ${sql.join(where, sql.raw(' and '))}` : sql.empty();
  return sql`select ${sql.join([...columns, ...stats], sql.raw(', '))} from ${from} v${condition}${groups}`;
}
