import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, poolUse, type Sql } from '@/db/client';
import { type TestDatabase, testDatabase } from '@/db/testing';
import { csvLines } from '@/lib/export/csv-lines';
import { streamRows } from './stream-rows';

const many = 1_000_000;
const mostMegabytes = 100;
const statement = {
  text: `select n::bigint as n, '=formula ' || n as words, md5(n::text) as hash from generate_series(1, $1::int) n`,
  parameters: [many],
};
const columns = [
  { key: 'n', label: 'N', unit: 'count' },
  { key: 'words', label: 'Words', unit: 'text' },
  { key: 'hash', label: 'Hash', unit: 'text' },
] as const;
let database: TestDatabase;
let sql: Sql;

beforeAll(async () => {
  database = await testDatabase();
  sql = connect(database.url, 'work');
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

it('streams a million rows in order, and memory does not grow with them', async () => {
  const before = process.memoryUsage().rss;
  const seen = { total: 0, rows: 0, bytes: 0, last: '', peak: 0 };
  await streamRows(
    sql,
    statement,
    async (_, total) => {
      seen.total = total;
    },
    async (rows) => {
      const text = csvLines(
        rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
        columns,
      );
      seen.rows += rows.length;
      seen.bytes += text.length;
      seen.last = text.slice(-60);
      seen.peak = Math.max(seen.peak, process.memoryUsage().rss);
    },
  );
  expect(seen).toMatchObject({ total: many, rows: many });
  expect(seen.last).toContain(`${many},'=formula ${many},`);
  expect(seen.bytes).toBeGreaterThan(50_000_000);
  expect((seen.peak - before) / 1e6).toBeLessThan(mostMegabytes);
}, 180_000);

it('stops when the reader leaves, and gives its connection back', async () => {
  let taken = 0;
  const left = streamRows(
    sql,
    statement,
    async () => {},
    async (rows) => {
      taken += rows.length;
      throw new Error('The reader left.');
    },
  );
  await expect(left).rejects.toThrow('The reader left.');
  expect(taken).toBe(500);
  expect(poolUse(sql)?.busy).toBe(0);
});
