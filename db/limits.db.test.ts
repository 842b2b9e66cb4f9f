import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, poolUse, type Sql, snapshot, transaction } from '@/db/client';
import { limits } from '@/db/limits';
import { type TestDatabase, testDatabase } from '@/db/testing';

const short = { begin: 5_000, pool: 300, statement: 600, request: 1_000 };
let database: TestDatabase;
let sql: Sql;
const sleep = (seconds: number) => snapshot(sql, (tx) => tx.unsafe(`select pg_sleep(${seconds})`));

beforeAll(async () => {
  database = await testDatabase();
  sql = connect(database.url, 'serve', short);
  await sleep(0);
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

it('limits are nested: a lock, a free connection, a statement, the whole request', async () => {
  const [row] = await snapshot(sql, (tx) =>
    tx.unsafe("select setting::int as lock from pg_settings where name = 'lock_timeout'"),
  );
  expect(Number(row?.lock)).toBeLessThan(limits.pool);
  expect(limits.begin).toBeLessThan(limits.pool);
  expect(limits.pool).toBeLessThan(limits.statement);
  expect(limits.statement).toBeLessThan(limits.request);
});

it('a statement that takes too long is ended by the server', async () => {
  await expect(sleep(5)).rejects.toMatchObject({ code: '57014' });
});

it('a request of many statements is ended as a whole', async () => {
  let sent = 0;
  const long = snapshot(sql, async (tx) => {
    for (; sent < 100; sent += 1) await tx.unsafe('select pg_sleep(0.2)');
  });
  await expect(long).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' });
  expect(sent).toBeLessThan(10);
});

it('who waits for a free connection gives up first, and is told; the next are served', async () => {
  const most = poolUse(sql)?.most ?? 0;
  const holding = Array.from({ length: most }, () => sleep(0.5));
  await expect(sleep(0)).rejects.toThrow(/were busy for 0.3 s/);
  await Promise.all(holding);
  await sleep(0);
  expect(poolUse(sql)).toMatchObject({ busy: 0, waiting: 0 });
});

it('a lock that is held does not hold the pages', async () => {
  const work = connect(database.url, 'work');
  const held = transaction(work, async (tx) => {
    await tx.unsafe('lock table raw.files in access exclusive mode');
    await expect(
      snapshot(sql, (other) => other.unsafe('select count(*) from raw.files')),
    ).rejects.toMatchObject({
      code: '57014',
    });
  });
  await held;
  await work.end();
  await snapshot(sql, (tx) => tx.unsafe('select count(*) from raw.files'));
});
