import type { Client } from 'pg';

/** Months, `YYYY-MM`, as one load knows them; partitions are never dropped under a load. */
export type Months = {
  /** Those that have a partition. */
  readonly made: Set<string>;
  /** Those that gained events in this load. */
  readonly touched: Set<string>;
  /** Those whose index on time is known to cover all pages. */
  readonly summarized: Set<string>;
};

/** The months that raw.events has partitions for. */
export async function readMonths(client: Client): Promise<Months> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
     where inhparent = 'raw.events'::regclass`,
  );
  const made = rows.map(({ name }) => name.slice('events_'.length).replace('_', '-'));
  return { made: new Set(made), touched: new Set(), summarized: new Set() };
}

/** The partition of a month, in schema raw. */
export const tableOf = (month: string): string => `events_${month.replace('-', '_')}`;

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
    if (months.made.has(month)) continue;
    const table = tableOf(month);
    await client.query('begin');
    await client.query(`create table if not exists raw.${table} (like raw.events)`);
    await client.query(
      `alter table raw.events attach partition raw.${table}
       for values from ('${month}-01') to ('${nextMonth(month)}-01')`,
    );
    await client.query('commit');
    months.made.add(month);
  }
}

/**
 * Makes the months' indexes on time, or takes pages that are new into them. A search reads every page that these do not
 * cover, so it is right without, and slow: this comes before a search, and at the end of a load for all. A month that is
 * filled for the first time, in order, has none until then; to keep one costs 4 % of a COPY.
 */
export async function summarizeTimes(
  client: Client,
  months: Months,
  wanted: Iterable<string>,
): Promise<void> {
  for (const month of wanted) {
    if (months.summarized.has(month)) continue;
    const table = tableOf(month);
    const { rows } = await client.query(
      `select brin_summarize_new_values(name) from to_regclass('raw.${table}_time') as name
       where name is not null`,
    );
    if (rows.length === 0)
      await client.query(`create index ${table}_time on raw.${table} using brin (event_time)`);
    months.summarized.add(month);
  }
}

/** Makes the look-up indexes that are missing, tells `onTable` before each, and refreshes the touched months' statistics. */
export async function finishPartitions(
  client: Client,
  months: Months,
  onTable: (table: string) => void,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select indexname as name from pg_indexes where schemaname = 'raw'`,
  );
  const there = new Set(rows.map(({ name }) => name));
  for (const month of [...months.made].sort()) {
    const table = tableOf(month);
    const lacksUser = !there.has(`${table}_user`);
    const lacksProduct = !there.has(`${table}_product`);
    if (lacksUser || lacksProduct) onTable(`raw.${table}`);
    if (lacksUser) {
      await client.query(`create index ${table}_user on raw.${table} (user_id, event_time)`);
    }
    if (lacksProduct) await client.query(`create index ${table}_product on raw.${table} (product_id)`);
    await summarizeTimes(client, months, [month]);
    if (months.touched.has(month)) await client.query(`analyze raw.${table}`);
  }
}
