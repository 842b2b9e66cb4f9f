import postgres from 'postgres';
import { listMarts } from '@/db/marts/build';
import { selectSums } from '@/db/marts/columns';
import { commerce } from '@/lib/metrics/commerce';

// A file's number may differ: a sequence skips some after a crash. Its content tells files apart.
const tables = {
  'raw.events': '*',
  'raw.quarantine join raw.files using (file_id)': 'sha256, line, start_byte, reason, raw',
  'raw.chunks join raw.files using (file_id)':
    'sha256, chunk, first_line, next_line, end_byte, lines, loaded, duplicates, quarantined, lost_category_ids, views, carts, removals, purchases, first_event, last_event, days, time_forms, derived',
  'raw.files': 'sha256, name, bytes, finished_at is not null',
  'fact.sessions': '*',
  'fact.journeys': '*',
  'fact.orders': '*',
  'fact.customers': '*',
  'fact.purchases': '*',
  'fact.products': '*',
  'fact.activity': '*',
  'fact.category_nodes': '*',
  'fact.prices': '*',
  'fact.price_courses': '*',
  'fact.price_steps': '*',
  'fact.product_prices': '*',
  'fact.category_prices': '*',
  'fact.segment_members': '*',
  'fact.segment_runs': 'month, as_of, buyers, parameters',
} as const;

/** Rows and a fingerprint of everything that a load and a refresh make, by table. */
export type State = Readonly<Record<string, string>>;

async function withClient<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, fetch_types: false });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Reads what a database holds. */
export function readState(url: string): Promise<State> {
  return withClient(url, async (sql) => {
    const [{ version } = { version: 0 }] = await sql.unsafe<{ version: number }[]>(
      'select coalesce(max(version), 0) as version from mart.data_version',
    );
    const all: Record<string, string> = { version: String(version) };
    const ofTables = Object.entries(tables).map(
      ([table, columns]) => [table, `select ${columns} from ${table}`] as const,
    );
    const ofMarts = listMarts(commerce).map(
      (source) => [source.name, selectSums(commerce, source, version)] as const,
    );
    for (const [table, query] of [...ofTables, ...(version > 0 ? ofMarts : [])]) {
      const [row] = await sql.unsafe<{ state: string }[]>(
        `select count(*) || ' rows, ' || coalesce(md5(string_agg(t, '|' order by t)), '') as state
         from (select md5(row(r.*)::text) as t from (${query}) r) rows`,
      );
      all[table] = row?.state ?? '';
    }
    return all;
  });
}

/** The version and what a page shows of it: revenue and sessions of all days. */
export function readShown(url: string): Promise<string> {
  return withClient(url, async (sql) => {
    const [row] = await sql.unsafe<{ version: number }[]>(
      'select version from mart.data_version order by version desc limit 1',
    );
    const [shown] = await sql.unsafe(
      `select sum(revenue) as revenue, sum(sessions) as sessions from mart_${row?.version}.category_day where node = ''`,
    );
    return `version ${row?.version}: ${JSON.stringify(shown)}`;
  });
}

/** Kills one backend of a database that loads or refreshes; says whether there was one. */
export function killBackend(url: string): Promise<boolean> {
  return withClient(url, async (sql) => {
    const [row] = await sql.unsafe<{ pid: number }[]>(
      `select pid from pg_stat_activity where datname = current_database()
         and application_name in ('cartograph ingest', 'cartograph work') order by state = 'active' desc limit 1`,
    );
    if (row) process.kill(row.pid, 'SIGKILL');
    return row !== undefined;
  });
}
