import { type SQL, sql } from 'drizzle-orm';
import type { Model, Source } from '@/lib/metrics/types';
import { type VisitRelations, visits } from '../facts/visits';
import { columnOf, keysOf, listColumns, stored } from './columns';

/** What a source is counted from, where it is not all facts as they are. */
export type Scope = {
  readonly days?: (day: SQL) => SQL;
  /** A relation of user_id and segment, for sources by segment; who is not in it is left out or is of 'none'. */
  readonly segments?: { readonly relation: string; readonly others: 'left out' | 'none' };
  readonly visits?: VisitRelations;
  readonly activity?: string;
};

/** The columns of a dimension, as expressions over visits `v`, or activity `a`, and members of segments `m`. */
function expression(column: string, rows: string, scope: Scope): string {
  if (column !== 'segment') return `${rows}.${column}`;
  return scope.segments?.others === 'none' ? "coalesce(m.segment, 'none') as segment" : 'm.segment';
}

function joinSegments(rows: string, { segments }: Scope): SQL {
  if (!segments) return sql.empty();
  const kind = segments.others === 'none' ? 'left join' : 'join';
  return sql.raw(` ${kind} (${segments.relation}) m on m.user_id = ${rows}.user_id`);
}

const everyDay = () => sql.raw('true');
const grouped = (count: number) => sql.raw(Array.from({ length: count }, (_, index) => index + 1).join(', '));

function countVisits(model: Model, source: Source, scope: Scope): SQL {
  const keys = keysOf(source).map((column) => expression(column, 'v', scope));
  const stats = source.stats.map((stat) => stored(model, stat, model.stats[stat]?.sql ?? 'null'));
  const members = scope.segments?.others === 'left out' ? scope.segments.relation : undefined;
  const from = visits({
    days: scope.days ?? everyDay,
    category: source.dimensions.includes('category') ? 'every' : 'together',
    brand: source.dimensions.includes('brand') ? 'each' : 'together',
    product: source.dimensions.includes('product') ? 'each' : 'together',
    from: { ...scope.visits, ...(members ? { users: sql.raw(members) } : {}) },
  });
  return sql`select ${sql.raw([...keys, ...stats].join(', '))} from ${from} v${joinSegments('v', scope)} group by ${grouped(keys.length)}`;
}

/** Where the columns of people come from in activity. */
const previous = {
  visitors: { previous_day: 'a.previous_day', previous_of_kind: 'a.previous_of_kind' },
  customers: { previous_day: 'a.previous_bought', previous_of_kind: 'a.previous_bought_of_kind' },
} as const;

function countPeople(source: Source, scope: Scope): SQL {
  const isBought = source.stats[0] === 'customers';
  const days: Readonly<Record<string, string>> = previous[isBought ? 'customers' : 'visitors'];
  const keys = keysOf(source).map((column) =>
    days[column] ? `${days[column]} as ${column}` : expression(column, 'a', scope),
  );
  const isByBrand = source.dimensions.includes('brand');
  return sql`select ${sql.raw(keys.join(', '))}, count(*)::bigint as ${sql.raw(listColumns([], source.stats))}
    from ${sql.raw(scope.activity ?? 'fact.activity')} a${joinSegments('a', scope)}
    where ${(scope.days ?? everyDay)(sql.raw('a.day'))} and a.brand ${sql.raw(isByBrand ? '<>' : '=')} '' ${sql.raw(isBought ? 'and a.bought' : '')}
    group by ${grouped(keys.length)}`;
}

/** A source's rows counted from the facts: its keys, then its stats. */
export function count(model: Model, source: Source, scope: Scope): SQL {
  return source.kind === 'people' ? countPeople(source, scope) : countVisits(model, source, scope);
}

/** Whether a source tells categories or brands of products apart: labels of products change what it holds. */
export const isByLabel = (source: Source): boolean =>
  source.dimensions.some((dimension) => columnOf(dimension) === 'node' || dimension === 'brand');
