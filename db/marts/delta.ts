import type { Day, Model, Source } from '@/lib/metrics/types';
import type { Statements } from '../client';
import { newestSegments } from '../facts/visits';
import { addUp, keysOf, listColumns } from './columns';
import { count, isByLabel, type Scope } from './count';
import { toText } from './define';
import type { Delta } from './list-builds';

const isBySegment = (source: Source) => source.dimensions.includes('segment');

/** The labels of products before this refresh. */
const productsBefore = `(select p.product_id, coalesce(b.category_code, p.category_code) as category_code,
  coalesce(b.brand, p.brand) as brand from fact.products p left join labels_before b using (product_id))`;

/** What is counted before and after a refresh, of the sessions and the activity that it may change. */
function scopesOf(source: Source): { readonly before: Scope; readonly after: Scope } {
  const isOfPeople = source.kind === 'people';
  const sessions = isBySegment(source) ? 'affected_sessions' : 'relabelled_sessions';
  const activity = (table: string) =>
    isBySegment(source) ? `(select * from ${table} union all select * from unchanged_activity)` : table;
  const segments = (relation: string) =>
    isBySegment(source) ? { segments: { relation, others: 'none' } as const } : {};
  return {
    before: {
      ...(isOfPeople
        ? { activity: activity('activity_before') }
        : { visits: { sessions, products: productsBefore, nodes: 'nodes_before' } }),
      ...segments('select user_id, segment from segments_before'),
    },
    after: {
      ...(isOfPeople ? { activity: activity('activity_after') } : { visits: { sessions } }),
      ...segments(newestSegments),
    },
  };
}

/** The sessions and the activity of customers who moved, on days that no load touched, beside those noted by db/facts. */
async function noteAffected(tx: Statements, moved: boolean): Promise<void> {
  const untouched = (rows: string) =>
    `not exists (select from touched_months t where ${rows}.day >= t.since and ${rows}.day < t.month + interval '1 month')`;
  await tx.unsafe(`
    create temp table affected_sessions on commit drop as
    select user_id, session_id, day from relabelled_sessions
    union
    select user_id, session_id, day from fact.sessions s join moved using (user_id) where ${moved} and ${untouched('s')};
    create temp table unchanged_activity on commit drop as
    select a.* from fact.activity a join moved using (user_id)
    where ${moved} and ${untouched('a')}
      and not exists (select from activity_after c
        where (c.user_id, c.node, c.brand, c.day) = (a.user_id, a.node, a.brand, a.day));
    analyze affected_sessions; analyze unchanged_activity;`);
}

const tableOf = (root: string) => `delta_${root}`;

/** The source by day that one by month, or one of fewer dimensions, adds up; itself when it is counted. */
export function rootOf(model: Model, source: Source): string {
  const finer = model.sources.find(({ name }) => name === source.rollupOf);
  return finer ? rootOf(model, finer) : source.name;
}

/** By the name of a counted source, the months in which days change that no load touched. */
export type Changes = ReadonlyMap<string, ReadonlySet<Day>>;

/**
 * Counts what products that are filed elsewhere, people whose days changed and customers who moved to another segment
 * change of each source on days that no load touched, into a temporary table each.
 * @param moved whether customers who moved are counted; otherwise what follows the segments is left out
 */
export async function countChanges(tx: Statements, model: Model, moved: boolean): Promise<Changes> {
  await noteAffected(tx, moved);
  const changes = new Map<string, ReadonlySet<Day>>();
  for (const source of model.sources) {
    if (source.kind === 'facts' || source.rollupOf || !isByLabel(source)) continue;
    const { before, after } = scopesOf(source);
    const keys = keysOf(source);
    const minus = [...keys, ...source.stats.map((stat) => `-"${stat}" as "${stat}"`)].join(', ');
    const table = tableOf(source.name);
    await tx.unsafe(`
      create temp table ${table} on commit drop as
      ${addUp(
        model,
        source,
        `${toText(count(model, source, after))} union all
         select ${minus} from (${toText(count(model, source, before))}) before`,
      )};
      analyze ${table};`);
    const months = await tx.unsafe<{ month: Day }[]>(
      `select distinct date_trunc('month', day)::date as month from ${table}`,
    );
    changes.set(source.name, new Set(months.map(({ month }) => month)));
  }
  return changes;
}

/**
 * The query of a delta: what changed of a month.
 * @param before the rows of the deltas to fold into it, as SQL
 */
export function defineDelta(model: Model, { source, month }: Delta, before: string | null): string {
  const columns = listColumns(
    keysOf(source).map((key) => (key === 'day' && source.grain === 'month' ? `date '${month}' as day` : key)),
    source.stats,
  );
  const root = tableOf(rootOf(model, source));
  const rows = `select ${columns} from ${root} where day >= date '${month}' and day < date '${month}' + interval '1 month'`;
  return addUp(model, source, before === null ? rows : `${rows} union all select * from (${before}) folded`);
}
