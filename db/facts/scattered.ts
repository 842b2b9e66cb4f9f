import type { Statements } from '../client';
import { touchDays } from './touch';

// Changes on days that no load touched: products filed elsewhere, and people's days before and after. Few of them are
// noted, for views to be corrected by (db/marts/delta); where they are many, their days are touched.

/** From this share of all rows of a table on, its views are as quickly built anew. */
const many = 0.02;

/** The tables that hold what is noted, empty. */
export async function prepareScattered(tx: Statements): Promise<void> {
  await tx.unsafe(`
    create temp table labels_before on commit drop as select product_id, category_code, brand from fact.products limit 0;
    create temp table nodes_before on commit drop as table fact.category_nodes;
    create temp table moved_products (product_id bigint primary key) on commit drop;
    create temp table relabelled_sessions (user_id bigint, session_id bigint, day date) on commit drop;
    create temp table activity_before on commit drop as select * from fact.activity limit 0;
    create temp table activity_after on commit drop as select * from fact.activity limit 0;`);
}

/** Whether a table of the transaction holds many rows next to all of a partitioned table, by the newest statistics. */
async function isMany(tx: Statements, table: string, all: string): Promise<boolean> {
  const [row] = await tx.unsafe<{ many: boolean }[]>(
    `select (select count(*) from ${table}) > ${many} * coalesce(sum(greatest(reltuples, 0)), 0) as many
     from pg_class join pg_inherits on inhrelid = oid where inhparent = $1::regclass`,
    [all],
  );
  return row?.many ?? true;
}

/** Notes the sessions with products of the temporary table `moved_products`, and their users as touched. */
export async function noteRelabelled(tx: Statements): Promise<void> {
  await tx.unsafe(`
    analyze moved_products;
    insert into relabelled_sessions
    select distinct user_id, session_id, day from fact.journeys join moved_products using (product_id);
    insert into touched_users select distinct user_id, date '-infinity' from relabelled_sessions
    on conflict (user_id) do update set since = excluded.since;`);
  if (await isMany(tx, 'relabelled_sessions', 'fact.sessions'))
    await tx.unsafe(touchDays('select day from relabelled_sessions'));
}

/** Leaves only what lies on days that no load touched: the others are built anew. */
async function forgetTouched(tx: Statements): Promise<void> {
  const tables = ['relabelled_sessions', 'activity_before', 'activity_after'];
  const forget = (table: string) =>
    `delete from ${table} s using touched_months t where s.day >= t.since and s.day < t.month + interval '1 month';
     analyze ${table};`;
  await tx.unsafe(tables.map(forget).join('\n'));
}

/** Settles what is noted once all days are touched that are to be built anew. */
export async function settleScattered(tx: Statements): Promise<void> {
  await forgetTouched(tx);
  if (!(await isMany(tx, 'activity_after', 'fact.activity'))) return;
  await tx.unsafe(touchDays('select day from activity_before union all select day from activity_after'));
  await forgetTouched(tx);
}
