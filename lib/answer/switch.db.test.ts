import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { type TestDatabase, testDatabase } from '@/db/testing';
import { insertEvents, sessionId } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import type { Query } from '@/lib/metrics/types';
import { answerCached, everyone } from './cache';
import { readCatalog } from './catalog';
import { setMargins } from './set-margins';

let database: TestDatabase;
let work: Sql;

beforeAll(async () => {
  process.env.LOG_LEVEL = 'silent';
  database = await testDatabase();
  work = connect(database.url, 'work');
  const events = Array.from({ length: 40 }, (_, n) => ({
    time: `2019-10-${String((n % 28) + 1).padStart(2, '0')} 10:00:00`,
    type: n % 4 === 0 ? ('purchase' as const) : ('view' as const),
    product: 1 + (n % 3),
    category: 'electronics.smartphone',
    brand: 'apple',
    price: 1_000 + n,
    user: 1 + (n % 9),
    session: sessionId(n),
  }));
  await insertEvents(work, events, 'one');
  await refresh(database.url);
});
afterAll(async () => {
  await work.end();
  await database.drop();
});

const query = (stat: string, by: Query['by'] = []): Query => ({
  stats: [stat],
  range: { from: '2019-10-01', to: '2019-10-31' },
  by,
  where: {},
});
const questions = [query('revenue'), query('sessions', [{ time: 'day' }]), query('customers')];

/**
 * Reads of views and facts until now, as the server counts them: what a connection read is counted when it is
 * gone. Which version there is, each viewer asks.
 */
async function countReads(): Promise<number> {
  const serving = "application_name = 'cartograph serve' and datname = current_database()";
  await expect
    .poll(() => work.unsafe(`select from pg_stat_activity where ${serving}`), { timeout: 10_000 })
    .toHaveLength(0);
  const [row] = await work.unsafe<{ reads: number }[]>(
    `select sum(seq_scan + coalesce(idx_scan, 0))::integer as reads from pg_stat_all_tables
     where schemaname in ('mart', 'fact') and relname <> 'data_version'`,
  );
  return row?.reads ?? 0;
}

/** Lets viewers open a page at the same moment, right after the version was switched; what they read together. */
async function openAfterSwitch(viewers: number, margin: number): Promise<number> {
  expect(await setMargins(work, database.url, { electronics: margin })).toBe(true);
  const sql = connect(database.url, 'serve');
  const before = await countReads();
  const pages = await Promise.all(
    Array.from({ length: viewers }, async () => {
      const catalog = await readCatalog(sql);
      return [catalog?.stamp.version, await answerCached(sql, commerce, questions, everyone)] as const;
    }),
  );
  await sql.end();
  for (const page of pages) expect(page).toEqual(pages[0]);
  expect(pages[0]?.[1]?.[0]?.version).toBe(pages[0]?.[0]);
  return (await countReads()) - before;
}

it('200 viewers who open a page at a switch of the version ask the database as much as one does', async () => {
  const one = await openAfterSwitch(1, 30);
  expect(one).toBeGreaterThan(questions.length);
  expect(await openAfterSwitch(200, 31)).toBe(one);
});
