import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { addDays, endOfMonth } from '@/lib/metrics/grain';
import type { Day, Model, Source } from '@/lib/metrics/types';
import { visits } from '../facts/visits';

/** The columns of a mart that tell its rows apart, as `name → expression over visits v`. */
const keys: Readonly<Record<string, string>> = {
  category: 'v.node',
  brand: 'v.brand',
  product: 'v.product',
  hour: 'v.hour',
  customerType: 'v.customer_type',
  crawler: 'v.crawler',
};
const columns: Readonly<Record<string, string>> = {
  category: 'node',
  brand: 'brand',
  product: 'product',
  hour: 'hour',
  customerType: 'customer_type',
  crawler: 'crawler',
};

/** The SQL type a stat is stored as. */
export function typeOf(model: Model, stat: string): string {
  return model.stats[stat]?.type === 'double' ? 'double precision' : 'bigint';
}

const stored = (model: Model, stat: string, value: string) =>
  `coalesce(${value}, 0)::${typeOf(model, stat)} as "${stat}"`;

function selectVisits(model: Model, source: Source, days: (day: SQL) => SQL): SQL {
  const dimensions = source.dimensions.filter((dimension) => keys[dimension]);
  const keyList = dimensions.map((dimension) => `${keys[dimension]} as ${columns[dimension]}`).join(', ');
  const stats = source.stats.map((stat) => stored(model, stat, model.stats[stat]?.sql ?? 'null')).join(', ');
  const from = visits({
    days,
    category: source.dimensions.includes('category') ? 'every' : 'together',
    brand: source.dimensions.includes('brand') ? 'each' : 'together',
    product: source.dimensions.includes('product') ? 'each' : 'together',
  });
  const groups = dimensions.map((_, index) => index + 2).join(', ');
  return sql`select v.day, ${sql.raw(keyList)}, ${sql.raw(stats)} from ${from} v group by 1, ${sql.raw(groups)}`;
}

function selectRollup(model: Model, source: Source, part: string): SQL {
  const day = source.grain === 'month' ? "date_trunc('month', day)::date" : 'day';
  const names = source.dimensions.map((dimension) => columns[dimension]).join(', ');
  const stats = source.stats.map((stat) => stored(model, stat, `sum("${stat}")`)).join(', ');
  const groups = source.dimensions.map((_, index) => index + 2).join(', ');
  return sql.raw(`select ${day} as day, ${names}, ${stats} from ${part} group by 1, ${groups}`);
}

function selectPeople(source: Source, days: (day: SQL) => SQL): SQL {
  const stat = source.stats[0] ?? '';
  const [previous, where] = stat === 'customers' ? ['previous_bought', 'and bought'] : ['previous_day', ''];
  return sql`select day, node, ${sql.raw(previous)} as previous_day, count(*)::bigint as ${sql.raw(`"${stat}"`)}
    from fact.activity where ${days(sql.raw('day'))} ${sql.raw(where)} group by 1, 2, 3`;
}

/**
 * The query of the materialized view that holds one source's rows of one month, as plain text.
 * @param finer the name of the view that holds the same month of the source that this one adds up
 */
export function defineMart(model: Model, source: Source, month: Day, finer: string | null): string {
  const end = addDays(endOfMonth(month), 1);
  const days = (day: SQL) =>
    sql`${day} >= ${sql.raw(`date '${month}'`)} and ${day} < ${sql.raw(`date '${end}'`)}`;
  const query =
    finer !== null
      ? selectRollup(model, source, finer)
      : source.kind === 'people'
        ? selectPeople(source, days)
        : selectVisits(model, source, days);
  return new PgDialect().sqlToQuery(query).sql;
}

/** The indexes of a mart: what is asked for by equality first, the day last. */
export function listIndexes(source: Source): string[] {
  // All products of a period are read without a node: the second index passes over the other months.
  if (source.dimensions.includes('product')) return ['(product, day)', 'using brin (day)'];
  const leading = source.dimensions.includes('brand') ? ['node', 'brand'] : ['node'];
  return [`(${[...leading, 'day'].join(', ')})`];
}

/** Tells model versions apart: a change of any definition builds everything anew. */
export function describeModel(model: Model): string {
  return model.sources
    .filter((source) => source.kind !== 'facts')
    .map((source) => defineMart(model, source, '2000-01-01', source.rollupOf ?? null))
    .join('\n');
}
