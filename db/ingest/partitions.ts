import type { Client } from 'pg';

/** The months that have a partition, kept for one load; partitions are never dropped under a load. */
export type Months = Set<string>;

/** The months, `YYYY-MM`, that raw.events has partitions for. */
export async function readMonths(client: Client): Promise<Months> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
     where inhparent = 'raw.events'::regclass`,
  );
  return new Set(rows.map(({ name }) => name.slice('events_'.length).replace('_', '-')));
}

const tableOf = (month: string): string => `events_${month.replace('-', '_')}`;

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 1)).toISOString().slice(0, 7);
}

/**
 * Makes the partition of each month that has none. It is built beside raw.events and then attached, which does not
 * wait for readers and does not make them wait.
 */
export async function makePartitions(
  client: Client,
  months: Months,
  wanted: Iterable<string>,
): Promise<void> {
  for (const month of wanted) {
    if (months.has(month)) continue;
    const table = tableOf(month);
    await client.query('begin');
    await client.query(`create table if not exists raw.${table} (like raw.events)`);
    await client.query(`create index if not exists ${table}_time on raw.${table} using brin (event_time)`);
    await client.query(
      `alter table raw.events attach partition raw.${table}
       for values from ('${month}-01') to ('${nextMonth(month)}-01')`,
    );
    await client.query('commit');
    months.add(month);
  }
}

/** Takes the pages that are new since the last time into the partition's index on time. */
export async function summarizeTimes(client: Client, months: Iterable<string>): Promise<void> {
  for (const month of months) {
    await client.query(
      `select brin_summarize_new_values(name) from to_regclass('raw.${tableOf(month)}_time') as name
       where name is not null`,
    );
  }
}

/** Makes the look-up indexes that are missing, tells `onTable` before each, and refreshes the touched months' statistics. */
export async function finishPartitions(
  client: Client,
  months: Months,
  touched: ReadonlySet<string>,
  onTable: (table: string) => void,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select indexname as name from pg_indexes where schemaname = 'raw'`,
  );
  const there = new Set(rows.map(({ name }) => name));
  for (const month of [...months].sort()) {
    const table = tableOf(month);
    const lacksUser = !there.has(`${table}_user`);
    const lacksProduct = !there.has(`${table}_product`);
    if (lacksUser || lacksProduct) onTable(`raw.${table}`);
    if (lacksUser) {
      await client.query(`create index ${table}_user on raw.${table} (user_id, event_time)`);
    }
    if (lacksProduct) await client.query(`create index ${table}_product on raw.${table} (product_id)`);
    if (touched.has(month)) await client.query(`analyze raw.${table}`);
  }
}
