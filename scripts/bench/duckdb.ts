import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Statement } from '@/lib/answer/statement';
import type { Row } from '@/lib/metrics/types';

/** What a question reads when it is counted from the facts. */
const tables = [
  'sessions',
  'journeys',
  'customers',
  'products',
  'category_nodes',
  'segment_members',
  'segment_runs',
];

export type Duckdb = {
  readonly ask: (statement: Statement) => Promise<Row[]>;
  readonly close: () => void;
};

async function copyTable(
  client: Client,
  duckdb: DuckDBConnection,
  table: string,
  file: string,
): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(format('%I %s', attname, format_type(atttypid, null)), ', ' order by attnum) as columns
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [`fact.${table}`],
  );
  const format = "format csv, null '\\N'";
  await pipeline(
    client.query(copyTo(`copy (select * from fact.${table}) to stdout (${format})`)),
    createWriteStream(file),
  );
  const columns = rows[0]?.columns.replaceAll(' without time zone', '').replaceAll('jsonb', 'text') ?? '';
  await duckdb.run(`create table fact.${table} (${columns})`);
  await duckdb.run(`copy fact.${table} from '${file}' (${format}, header false)`);
  await rm(file);
}

/** DuckDB gives whole numbers as bigint. */
const plain = (value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
const bound = (value: unknown): DuckDBValue =>
  typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : (value as DuckDBValue);

/** Opens a DuckDB in `folder` and copies the facts of the database at `url` into it. */
export async function openDuckdb(url: string, folder: string): Promise<Duckdb> {
  const instance = await DuckDBInstance.create(join(folder, 'facts.duckdb'));
  const duckdb = await instance.connect();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await duckdb.run('create schema fact');
    for (const table of tables) await copyTable(client, duckdb, table, join(folder, 'table.csv'));
  } finally {
    await client.end();
  }
  return {
    ask: async ({ text, parameters }) => {
      const result = await duckdb.runAndReadAll(text, parameters.map(bound));
      return result
        .getRowObjectsJS()
        .map(
          (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])) as Row,
        );
    },
    close: () => {
      duckdb.closeSync();
      instance.closeSync();
    },
  };
}
