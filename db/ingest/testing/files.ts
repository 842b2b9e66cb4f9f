import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { testDatabase } from '@/db/testing';

export const HEADER =
  'event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session';

/** A folder of this test's own; `write` puts a file into it and returns its path. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'cartograph-ingest-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { folder, write };
}

/** An empty database of this test's own, with a way to ask it. */
export async function testStore() {
  const { url, drop } = await testDatabase();
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await drop();
  });
  const ask = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await client.query<Record<string, unknown>>(sql, values)).rows;
  return { url, ask };
}

export const EVENT_COLUMNS =
  'event_time::text, event_type::text, product_id::text, category_id::text, category_code, brand, price_cents, user_id::text, user_session::text';
export const EVERY_EVENT = `select ${EVENT_COLUMNS} from raw.events order by ${EVENT_COLUMNS}`;
