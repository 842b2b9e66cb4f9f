import { type SQL, sql } from 'drizzle-orm';
import type { Model, Source } from '@/lib/metrics/types';
import { visits } from '../facts/visits';
import { columnOf, keysOf, stored } from './columns';

/** Users to count alone: a relation as `m` with user_id, and the columns of it that rows are told apart by. */
export type Members = { readonly relation: string; readonly columns: readonly string[] };
type Counted = { readonly days: (day: SQL) => SQL; readonly members?: Members };

/** The columns of a dimension that do not bear its name, as expressions over visits `v`. */
const expressions: Readonly<Record<string, string>> = { category: 'v.node' };

const join = (members: Members | undefined, rows: string) =>
  sql.raw(members ? ` join ${members.relation} on m.user_id = ${rows}.user_id` : '');

const grouped = (count: number) => sql.raw(Array.from({ length: count }, (_, index) => index + 1).join(', '));

function countVisits(model: Model, source: Source, { days, members }: Counted): SQL {
  const keys = [
    'v.day',
    ...source.dimensions.flatMap((dimension) => {
      const column = columnOf(dimension);
      return column === undefined || dimension === 'segment' ? [] : (expressions[dimension] ?? `v.${column}`);
    }),
    ...(members?.columns ?? []),
  ];
  const stats = source.stats.map((stat) => stored(model, stat, model.stats[stat]?.sql ?? 'null'));
  const from = visits({
    days,
    category: source.dimensions.includes('category') ? 'every' : 'together',
    brand: source.dimensions.includes('brand') ? 'each' : 'together',
    product: source.dimensions.includes('product') ? 'each' : 'together',
    ...(members ? { users: members.relation } : {}),
  });
  return sql`select ${sql.raw([...keys, ...stats].join(', '))} from ${from} v${join(members, 'v')} group by ${grouped(keys.length)}`;
}

function countPeople(source: Source, { days, members }: Counted): SQL {
  const stat = source.stats[0] ?? '';
  const bought = stat === 'customers';
  const previous = bought
    ? { previous_day: 'a.previous_bought', previous_of_kind: 'a.previous_bought_of_kind' }
    : { previous_day: 'a.previous_day', previous_of_kind: 'a.previous_of_kind' };
  const isByBrand = source.dimensions.includes('brand');
  const keys = [
    ...keysOf(source)
      .filter((key) => key !== 'segment')
      .map((key) => (key in previous ? `${previous[key as keyof typeof previous]} as ${key}` : `a.${key}`)),
    ...(members?.columns ?? []),
  ];
  return sql`select ${sql.raw(keys.join(', '))}, count(*)::bigint as ${sql.raw(`"${stat}"`)}
    from fact.activity a${join(members, 'a')}
    where ${days(sql.raw('a.day'))} and a.brand ${sql.raw(isByBrand ? '<>' : '=')} '' ${sql.raw(bought ? 'and a.bought' : '')}
    group by ${grouped(keys.length)}`;
}

/**
 * A source's rows of some days counted from the facts: its keys but the segment, then the columns of the members,
 * then its stats.
 */
export function count(model: Model, source: Source, what: Counted): SQL {
  return source.kind === 'people' ? countPeople(source, what) : countVisits(model, source, what);
}
