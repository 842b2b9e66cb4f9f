import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { addDays, endOfMonth } from '@/lib/metrics/grain';
import type { Day, Model, Source } from '@/lib/metrics/types';
import { dayTypeOf, newestSegments } from '../facts/visits';
import { addUp, columnOf, keysOf, listColumns, stored } from './columns';
import { count } from './count';

/**
 * The rows of the members of segments, with a row 'none' for what they leave of all visits: cheaper than to count
 * the many visitors who never bought.
 */
function addRest(model: Model, source: Source, known: string, whole: string): string {
  const keys = keysOf(source);
  const list = listColumns(keys, source.stats);
  const others = keys.filter((name) => name !== 'segment');
  const minus = [
    ...keys.map((key) => (key === 'segment' ? "'none' as segment" : key)),
    ...source.stats.map((stat) => `-"${stat}" as "${stat}"`),
  ].join(', ');
  const all = listColumns(
    keys.map((key) => (key === 'segment' ? "'none' as segment" : key)),
    source.stats,
  );
  return `with known as materialized (${known})
    select ${list} from known
    union all
    ${addUp(model, source, `select ${all} from (select ${listColumns(others, source.stats)} from (${whole}) held) whole union all select ${minus} from known`)}`;
}

/** The rows of a source from the day on that it holds, each day or month once. */
function selectRollup(model: Model, source: Source, finer: string, from: Day): string {
  const keys = keysOf(source);
  const shown = keys.map((key) => {
    if (key === 'day_type') return `${dayTypeOf('day')} as day_type`;
    if (key === 'day' && source.grain === 'all') return `date '${from}' as day`;
    return key === 'day' && source.grain === 'month' ? "date_trunc('month', day)::date as day" : key;
  });
  const below = model.sources.find(({ name }) => name === source.rollupOf);
  const kept = source.leavesOut === 'crawlers' && !below?.leavesOut ? ' and not crawler' : '';
  const stats = source.stats.map((stat) => stored(model, stat, `sum("${stat}")`));
  const groups = keys.map((_, index) => index + 1).join(', ');
  return `select ${[...shown, ...stats].join(', ')} from (${finer}) finer where day >= date '${from}'${kept} group by ${groups}`;
}

/** A query without parameters, as plain text. */
export const toText = (query: SQL) => new PgDialect().sqlToQuery(query).sql;

/**
 * The query of the materialized view that holds one source's rows of one month, as plain text.
 * @param from the first day that it holds
 * @param rowsOf the rows of the same month of another source, as SQL
 */
export function defineMart(
  model: Model,
  source: Source,
  { month, from }: { readonly month: Day; readonly from: Day },
  rowsOf: (source: string) => string,
): string {
  if (source.rollupOf) return selectRollup(model, source, rowsOf(source.rollupOf), from);
  const end = addDays(endOfMonth(month), 1);
  const days = (day: SQL) =>
    sql`${day} >= ${sql.raw(`date '${from}'`)} and ${day} < ${sql.raw(`date '${end}'`)}`;
  if (!source.wholeIn) return toText(count(model, source, { days }));
  const segments = { relation: newestSegments, others: 'left out' } as const;
  const known = toText(count(model, source, { days, segments }));
  const whole = `select * from (${rowsOf(source.wholeIn)}) of_month where day >= date '${from}'`;
  return addRest(model, source, known, whole);
}

/** The indexes of a mart: what is asked for by equality first, the day last. */
export function listIndexes(source: Source): string[] {
  if (source.dimensions.includes('product')) {
    // Few of all products were sold: what counts sales alone finds them.
    const sold = '(day) where revenue <> 0';
    // All products of some days are read without a node: the second index passes over the other days.
    return source.grain === 'day' ? ['(product, day)', 'using brin (day)', sold] : ['(product)', sold];
  }
  const leading = ['category', 'brand', 'segment'].flatMap((one) =>
    source.dimensions.some((dimension) => dimension === one) ? (columnOf(one) ?? []) : [],
  );
  return [`(${[...leading, 'day'].join(', ')})`];
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Tells definitions of a source apart, indexes included: a part of another one is built anew. */
export function fingerprint(model: Model, source: Source): string {
  const any = { month: '2000-01-01', from: '2000-01-01' };
  return hash([defineMart(model, source, any, (other) => other), ...listIndexes(source)].join('\n'));
}

/** Tells models apart by what they store. */
export function fingerprintModel(model: Model): string {
  return hash(
    model.sources
      .filter((source) => source.kind !== 'facts')
      .map((source) => `${source.name} ${fingerprint(model, source)}`)
      .join('\n'),
  );
}
