import { type SQL, sql } from 'drizzle-orm';
import { attributeSql, type VisitScope, visits } from '@/db/facts/visits';
import { typeOf } from '@/db/marts/columns';
import { steps } from '@/lib/metrics/commerce';
import type { Attribute, Model, PlanPart, Query } from '@/lib/metrics/types';
import { attributeClauses, bucketOf, membersOf, within } from './clauses';
import { share } from './shared-parts';

/**
 * Whether the session of a visit reached a step within all products of the scope, also where visits are told apart
 * within it: so the parts of a filtered whole add up to it.
 */
function reached(names: readonly string[], scope: VisitScope, isApart: boolean): SQL[] {
  const conditions = Object.entries(steps).flatMap(([name, condition]) =>
    names.includes(name) ? [condition] : [],
  );
  if (conditions.length === 0) return [];
  const any = sql.raw(`(${conditions.join(' or ')})`);
  if (!isApart) return [any];
  const together = visits({
    ...scope,
    category: 'together',
    brand: 'together',
    priceBand: 'together',
    product: 'together',
  });
  // As a value and not as a join: its rows are hashed once, where the planner would look them up for each visit.
  return [
    sql`((v.user_id, v.session_id, v.day) in (select v.user_id, v.session_id, v.day from ${together} v where ${any})) is true`,
  ];
}

/** The products that the visits of a query are counted within, and what tells visits of one session apart. */
export function visitScope({ by, where }: Query): Omit<VisitScope, 'days'> {
  const category = by.find((grouping) => 'category' in grouping)?.category;
  const isByLeaf = by.some((grouping) => 'leaf' in grouping);
  const tells = (attribute: Attribute) =>
    by.some((grouping) => 'attribute' in grouping && grouping.attribute === attribute) ? 'each' : 'together';
  return {
    nodes: where.category ?? [],
    brands: where.brand ?? [],
    products: where.product ?? [],
    priceBands: where.priceBand ?? [],
    category: isByLeaf ? 'leaf' : (category ?? 'together'),
    brand: tells('brand'),
    priceBand: tells('priceBand'),
    product: tells('product'),
    // Before anything is added up: a segment has few of all visitors.
    from: { users: membersOf(where.segment ?? []) },
  };
}

/** What nothing but purchases adds to. */
const ofPurchases = new Set(['revenue', 'units']);

/**
 * The rows of a query counted from sessions and journeys themselves, grouped as the query asks.
 * @param isSparse see `selectQuery`
 */
export function selectFacts(
  model: Model,
  query: Query,
  { ranges, readsWith }: PlanPart,
  isSparse = false,
): SQL {
  const scope = visitScope(query);
  const days = (day: SQL) => within(day, ranges);
  const { category, brand, priceBand, product } = scope;
  const isApart = category !== 'together' || [brand, priceBand, product].includes('each');
  const bought = isSparse && isApart && query.stats.every((stat) => ofPurchases.has(stat));
  const from = readsWith
    ? share(visits({ ...scope, bought, days: (day) => within(day, readsWith) }))
    : visits({ ...scope, bought, days });
  const columns = query.by.map((grouping) => {
    if ('time' in grouping) return sql`${bucketOf(sql.raw('v.day'), grouping.time)} as "time"`;
    if ('category' in grouping) return sql.raw('v.node as "category"');
    if ('leaf' in grouping) return sql.raw('v.node as "leaf"');
    return sql`${attributeSql[grouping.attribute]} as ${sql.raw(`"${grouping.attribute}"`)}`;
  });
  const stats = query.stats.map((stat) =>
    sql.raw(`coalesce(${model.stats[stat]?.sql ?? 'null'}, 0)::${typeOf(model, stat)} as "${stat}"`),
  );
  const { segment: _, ...others } = query.where;
  const where = [
    ...attributeClauses(scope.from?.users ? others : query.where),
    ...reached(query.where.step ?? [], { ...scope, days }, isApart),
  ];
  if (readsWith) where.push(days(sql.raw('v.day')));
  const groups =
    columns.length > 0 ? sql.raw(` group by ${columns.map((_, i) => i + 1).join(', ')}`) : sql.empty();
  const condition = where.length > 0 ? sql` where ${sql.join(where, sql.raw(' and '))}` : sql.empty();
  return sql`select ${sql.join([...columns, ...stats], sql.raw(', '))} from ${from} v${condition}${groups}`;
}
