import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { migrate } from '@/db/migrate';
import { refresh } from '@/db/refresh';
import { insertEvents, sessionId } from '@/db/testing/events';
import { startThrowaway, type Throwaway } from '@/db/testing/throwaway';
import { commerce } from '@/lib/metrics/commerce';
import type { Query } from '@/lib/metrics/types';
import { awaySince, isAway } from './away';
import { answerCached, everyone } from './cache';
import { readCatalog } from './catalog';

let server: Throwaway;
let sql: Sql;

const query = (stat: string): Query => ({
  stats: [stat],
  range: { from: '2019-10-01', to: '2019-10-31' },
  by: [],
  where: {},
});
const ask = (stat: string) => answerCached(sql, commerce, [query(stat)], everyone);

beforeAll(async () => {
  process.env.LOG_LEVEL = 'silent';
  server = await startThrowaway({
    prefix: 'cartograph-away-',
    from: 43_400,
    settings: { synchronous_commit: 'on' },
  });
  const { url } = server;
  await migrate(url);
  const work = connect(url, 'work');
  await insertEvents(
    work,
    [
      {
        time: '2019-10-05 10:00:00',
        type: 'purchase',
        product: 1,
        category: 'electronics.smartphone',
        brand: 'apple',
        price: 12_345,
        user: 1,
        session: sessionId(1),
      },
    ],
    'one',
  );
  await work.unsafe('checkpoint');
  await work.end();
  await refresh(url);
  sql = connect(url, 'serve');
});
afterAll(async () => {
  await sql?.end();
  await server?.stop();
});

it('gives the last answers while the server is gone, and goes on within five seconds of its return', async () => {
  const before = await ask('revenue');
  expect(before?.[0]?.rows).toEqual([{ revenue: 12_345 }]);
  expect(await readCatalog(sql)).not.toBeNull();
  expect(awaySince()).toBeNull();

  await server.kill();
  // All connections at once, more than there are: each is rejected or recalled, nothing hangs, nothing is thrown aside.
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask('revenue')));
  for (const answer of answers) expect(answer).toEqual(before);
  expect(awaySince()).not.toBeNull();
  expect(await readCatalog(sql)).not.toBeNull();
  const unknown = await ask('orders').catch((error: unknown) => error);
  expect(isAway(unknown)).toBe(true);

  await server.start();
  const back = performance.now();
  const orders = await ask('orders');
  expect(performance.now() - back).toBeLessThan(5_000);
  expect(orders?.[0]?.rows).toEqual([{ orders: 1 }]);
  expect(awaySince()).toBeNull();
}, 60_000);
