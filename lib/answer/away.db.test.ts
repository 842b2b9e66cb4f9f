import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { migrate } from '@/db/migrate';
import { refresh } from '@/db/refresh';
import { canReach, serverAccount } from '@/db/server/account';
import { findBinaries } from '@/db/server/binaries';
import { type Cluster, owner, stopServer } from '@/db/server/cluster';
import { createCluster } from '@/db/server/create-cluster';
import { reachable } from '@/db/server/root';
import { passingSettings } from '@/db/server/settings';
import { startCluster } from '@/db/server/start-cluster';
import { insertEvents, sessionId } from '@/db/testing/events';
import { urlOf } from '@/db/testing/template';
import { commerce } from '@/lib/metrics/commerce';
import type { Query } from '@/lib/metrics/types';
import { awaySince, isAway } from './away';
import { answerCached, everyone } from './cache';
import { readCatalog } from './catalog';

const password = 'test';
let folder: string;
let cluster: Cluster;
let sql: Sql;
let pid = 0;
let port = 0;

async function start(): Promise<void> {
  const running = await startCluster(cluster, passingSettings(), port || 43_400, (spawned) => {
    pid = spawned;
  });
  if (port !== 0) expect(running.port).toBe(port);
  port = running.port;
}

const isThere = (): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** `kill -9` of the server; what its children still hold they give back by themselves. */
async function kill(): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
}

const query = (stat: string): Query => ({
  stats: [stat],
  range: { from: '2019-10-01', to: '2019-10-31' },
  by: [],
  where: {},
});
const ask = (stat: string) => answerCached(sql, commerce, [query(stat)], everyone);

beforeAll(async () => {
  process.env.LOG_LEVEL = 'silent';
  const account = serverAccount();
  const base = canReach(join(tmpdir(), 'x'), account) ? tmpdir() : reachable;
  mkdirSync(base, { recursive: true });
  folder = mkdtempSync(join(base, 'cartograph-away-'));
  chmodSync(folder, 0o711);
  const data = join(folder, 'postgres');
  cluster = { data, account, binaries: findBinaries(account), log: `${data}.log` };
  await createCluster(cluster, password, ['--no-sync']);
  await start();
  const url = urlOf(`postgres://${owner}:${password}@127.0.0.1:${port}/postgres`, 'postgres');
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
  if (pid) await stopServer(pid);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

it('gives the last answers while the server is gone, and goes on within five seconds of its return', async () => {
  const before = await ask('revenue');
  expect(before?.[0]?.rows).toEqual([{ revenue: 12_345 }]);
  expect(await readCatalog(sql)).not.toBeNull();
  expect(awaySince()).toBeNull();

  await kill();
  // All connections at once, more than there are: each is rejected or recalled, nothing hangs, nothing is thrown aside.
  const answers = await Promise.all(Array.from({ length: 30 }, () => ask('revenue')));
  for (const answer of answers) expect(answer).toEqual(before);
  expect(awaySince()).not.toBeNull();
  expect(await readCatalog(sql)).not.toBeNull();
  const unknown = await ask('orders').catch((error: unknown) => error);
  expect(isAway(unknown)).toBe(true);

  await start();
  const back = performance.now();
  const orders = await ask('orders');
  expect(performance.now() - back).toBeLessThan(5_000);
  expect(orders?.[0]?.rows).toEqual([{ orders: 1 }]);
  expect(awaySince()).toBeNull();
}, 60_000);
