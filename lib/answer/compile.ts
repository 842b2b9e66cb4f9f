import { type SQL, sql } from 'drizzle-orm';
import { typeOf } from '@/db/marts/columns';
import { groupingKey } from '@/lib/metrics/canonical';
import type { Model, Plan, PlanPart, Query } from '@/lib/metrics/types';
import { unweigh } from '@/lib/metrics/weigh';
import type { DataVersion } from './answer';
import { selectFacts } from './compile-facts';
import { addedAs, selectMart, type Wanted } from './compile-mart';
import { selectWeighed } from './compile-weighed';
import { type Statement, toStatement } from './statement';

const quoted = (name: string) => sql.raw(`"${name}"`);

function selectPart(model: Model, query: Query, part: PlanPart, version: DataVersion, wanted: Wanted): SQL {
  return part.source.kind === 'facts'
    ? selectFacts(model, query, part, wanted.isSparse)
    : selectMart(model, query, part, version, wanted);
}

/**
 * The rows of a query as SQL, without order or limit: for statements that count on from them. A product is its
 * id (bigint); other groupings are text.
 * @param isSparse of one stat: groups that come to zero may be left out, which is cheaper where most do
 */
export function selectQuery(
  model: Model,
  query: Query,
  plan: Plan,
  version: DataVersion,
  isSparse = false,
): SQL {
  if (isSparse && query.stats.length !== 1)
    throw new Error('Only one stat tells which groups may be left out.');
  const weighed = unweigh(model, query);
  if (weighed) return selectWeighed(model, query, weighed, selectQuery(model, weighed.query, plan, version));
  const wanted = { isSparse, isPart: plan.parts.length > 1 };
  const [only, ...others] = plan.parts.map((part) => selectPart(model, query, part, version, wanted));
  if (only && others.length === 0) return only;
  const keys = query.by.map(groupingKey);
  const as = sql.raw(addedAs(keys.includes('product')));
  const stats = query.stats.map(
    (stat) => sql`coalesce(sum(${quoted(stat)}${as}), 0)::${sql.raw(typeOf(model, stat))} as ${quoted(stat)}`,
  );
  const columns = sql.join([...keys.map(quoted), ...stats], sql.raw(', '));
  const groups =
    keys.length > 0 ? sql` group by ${sql.raw(keys.map((_, i) => i + 1).join(', '))}` : sql.empty();
  return sql`select ${columns} from (${sql.join([only, ...others], sql.raw(' union all '))}) parts${groups}`;
}

/** What answers a planned query from one version of the data: its parts side by side, added up, ordered and cut. */
export function selectAnswer(model: Model, query: Query, plan: Plan, version: DataVersion): SQL {
  const keys = query.by.map(groupingKey);
  const columns = [
    ...keys.map((key) => (key === 'product' ? sql.raw('"product"::text as "product"') : quoted(key))),
    ...query.stats.map(
      (stat) => sql`coalesce(${quoted(stat)}, 0)::${sql.raw(typeOf(model, stat))} as ${quoted(stat)}`,
    ),
  ];
  const grouped = sql`select ${sql.join(columns, sql.raw(', '))} from (${selectQuery(model, query, plan, version)}) parts`;

  const order = query.order
    ? [sql`${quoted(query.order.stat)} ${sql.raw(query.order.direction)} nulls last`, ...keys.map(quoted)]
    : keys.map(quoted);
  const ordered = order.length > 0 ? sql` order by ${sql.join(order, sql.raw(', '))}` : sql.empty();
  if (query.limit === undefined) return sql`${grouped}${ordered}`;
  const sums = query.stats
    .filter((stat) => model.stats[stat]?.merge === 'sum')
    .map(
      (stat) =>
        sql`, (sum(${quoted(stat)}) over ())::${sql.raw(typeOf(model, stat))} as ${quoted(`all ${stat}`)}`,
    );
  return sql`select *, count(*) over () as ${quoted('all')}${sql.join(sums, sql.raw(''))} from (${grouped}) g${ordered} limit ${query.limit}`;
}

/** The one statement that answers a planned query by itself. Values are parameters; names come from the model. */
export function compile(model: Model, query: Query, plan: Plan, version: DataVersion): Statement {
  const parts = plan.parts.map(({ readsWith: _, ...part }) => part);
  return toStatement(selectAnswer(model, query, { ...plan, parts }, version));
}
