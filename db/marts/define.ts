import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { addDays, endOfMonth } from '@/lib/metrics/grain';
import type { Day, Model, Source } from '@/lib/metrics/types';
import { newestRun, visits } from '../facts/visits';

/** The columns of a mart that tell its rows apart, as `name → expression over visits v`. */
const keys: Readonly<Record<string, string>> = {
  category: 'v.node',
  brand: 'v.brand',
  product: 'v.product',
  hour: 'v.hour',
  customerType: 'v.customer_type',
  crawler: 'v.crawler',
  segment: 'm.segment',
};
const columns: Readonly<Record<string, string>> = {
  category: 'node',
  brand: 'brand',
  product: 'product',
  hour: 'hour',
  customerType: 'customer_type',
  crawler: 'crawler',
  segment: 'segment',
};

/** The SQL type a stat is stored as. */
export function typeOf(model: Model, stat: string): string {
  return model.stats[stat]?.type === 'double' ? 'double precision' : 'bigint';
}

/** Squares of cents have four places: rounded to them, a sum does not tell in what order it was added up. */
function stored(model: Model, stat: string, value: string): string {
  const type = typeOf(model, stat);
  const exact = type === 'bigint' ? value : `round((${value})::numeric, 4)`;
  return `coalesce(${exact}, 0)::${type} as "${stat}"`;
}

function selectVisits(model: Model, source: Source, days: (day: SQL) => SQL): SQL {
  const dimensions = source.dimensions.filter((dimension) => keys[dimension]);
  const keyList = dimensions.map((dimension) => `${keys[dimension]} as ${columns[dimension]}`).join(', ');
  const stats = source.stats.map((stat) => stored(model, stat, model.stats[stat]?.sql ?? 'null')).join(', ');
  const from = visits({
    days,
    category: source.dimensions.includes('category') ? 'every' : 'together',
    brand: source.dimensions.includes('brand') ? 'each' : 'together',
    product: source.dimensions.includes('product') ? 'each' : 'together',
    ofMembers: source.wholeIn !== undefined,
  });
  const members = source.wholeIn ? membersOf('v') : sql.empty();
  const groups = dimensions.map((_, index) => index + 2).join(', ');
  return sql`select v.day, ${sql.raw(keyList)}, ${sql.raw(stats)} from ${from} v${members} group by 1, ${sql.raw(groups)}`;
}

/** Joins the customers of the newest run, as `m`, to rows with a user. */
const membersOf = (rows: string) =>
  sql.raw(` join fact.segment_members m on m.user_id = ${rows}.user_id and m.month = ${newestRun}`);

/**
 * The rows of the members of segments, with a row 'none' for what they leave of all visits: cheaper than to count
 * the many visitors who never bought.
 */
function addRest(model: Model, source: Source, known: SQL, whole: string): SQL {
  const keyed = [
    ...keysOf(source),
    ...(source.kind === 'people' ? ['previous_day', 'previous_of_kind'] : []),
  ];
  const list = (names: readonly string[]) => names.join(', ');
  const others = keyed.filter((name) => name !== 'segment');
  const shown = list([
    'day',
    'segment',
    ...others.filter((name) => name !== 'day'),
    ...source.stats.map((stat) => `"${stat}"`),
  ]);
  const of = (sign: string) =>
    list([...others, ...source.stats.map((stat) => `${sign}"${stat}" as "${stat}"`)]);
  const sums = source.stats.map((stat) => stored(model, stat, `sum("${stat}")`));
  const kept = source.stats.map((stat) => `sum("${stat}") > 0.00001`).join(' or ');
  return sql`with known as materialized (${known})
    select ${sql.raw(shown)} from known
    union all
    select ${sql.raw(shown)} from (
      select ${sql.raw(list([...others, "'none' as segment", ...sums]))}
      from (select ${sql.raw(of(''))} from (${sql.raw(whole)}) whole union all select ${sql.raw(of('-'))} from known) parts
      group by ${sql.raw(list(others))} having ${sql.raw(kept)}) rest`;
}

const keysOf = (source: Source): string[] => [
  'day',
  ...source.dimensions.flatMap((dimension) => columns[dimension] ?? []),
];

function selectRollup(model: Model, source: Source, finer: string, from: Day): SQL {
  const day = source.grain === 'month' ? "date_trunc('month', day)::date" : 'day';
  const names = source.dimensions.map((dimension) => columns[dimension]).join(', ');
  const stats = source.stats.map((stat) => stored(model, stat, `sum("${stat}")`)).join(', ');
  const groups = source.dimensions.map((_, index) => index + 2).join(', ');
  const since = `day >= date '${from}'`;
  return sql.raw(
    `select ${day} as day, ${names}, ${stats} from (${finer}) finer where ${since} group by 1, ${groups}`,
  );
}

function selectPeople(source: Source, days: (day: SQL) => SQL): SQL {
  const stat = source.stats[0] ?? '';
  const [previous, ofKind, where] =
    stat === 'customers'
      ? ['a.previous_bought', 'a.previous_bought_of_kind', 'and a.bought']
      : ['a.previous_day', 'a.previous_of_kind', ''];
  const isByBrand = source.dimensions.includes('brand');
  const keyed = source.dimensions.map((dimension) =>
    dimension === 'segment' ? 'm.segment' : `a.${columns[dimension]}`,
  );
  const list = ['a.day', ...keyed, `${previous} as previous_day`, `${ofKind} as previous_of_kind`];
  const members = source.wholeIn ? membersOf('a') : sql.empty();
  return sql`select ${sql.raw(list.join(', '))}, count(*)::bigint as ${sql.raw(`"${stat}"`)}
    from fact.activity a${members}
    where ${days(sql.raw('a.day'))} and a.brand ${sql.raw(isByBrand ? '<>' : '=')} '' ${sql.raw(where)}
    group by ${sql.raw(list.map((_, index) => index + 1).join(', '))}`;
}

const toText = (query: SQL) => new PgDialect().sqlToQuery(query).sql;

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
  const end = addDays(endOfMonth(month), 1);
  const days = (day: SQL) =>
    sql`${day} >= ${sql.raw(`date '${from}'`)} and ${day} < ${sql.raw(`date '${end}'`)}`;
  if (source.rollupOf) return toText(selectRollup(model, source, rowsOf(source.rollupOf), from));
  const counted = source.kind === 'people' ? selectPeople(source, days) : selectVisits(model, source, days);
  return toText(source.wholeIn ? addRest(model, source, counted, rowsOf(source.wholeIn)) : counted);
}

/** The indexes of a mart: what is asked for by equality first, the day last. */
export function listIndexes(source: Source): string[] {
  // All products of a period are read without a node: the second index passes over the other months.
  if (source.dimensions.includes('product')) return ['(product, day)', 'using brin (day)'];
  const leading = ['category', 'brand', 'segment'].flatMap((one) =>
    source.dimensions.some((dimension) => dimension === one) ? (columns[one] ?? []) : [],
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
