import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach, serverAccount } from '@/db/server/account';
import { findBinaries } from '@/db/server/binaries';
import { owner, readLock, stopServer } from '@/db/server/cluster';
import { createCluster } from '@/db/server/create-cluster';
import { identify, isSame, isServerOf, signal } from '@/db/server/process';
import { reachable } from '@/db/server/root';
import { passingSettings } from '@/db/server/settings';
import { onShutdown } from '@/db/server/shutdown';
import { startCluster } from '@/db/server/start-cluster';
import { makeMigrated } from '@/db/testing/template';

const prefix = 'cartograph-test-';

/** Removes clusters of test runs that were killed before they could do it themselves. */
const clearStale = async (base: string): Promise<void> => {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(base, name);
    const note = join(folder, 'run');
    // A run that is just beginning has not written its note yet.
    if (!existsSync(note)) continue;
    const [pid, identity] = readFileSync(note, 'utf8').split(' ');
    if (isSame(Number(pid), identity ?? '')) continue;
    const data = join(folder, 'postgres');
    const lock = readLock(data);
    if (lock && isServerOf(lock.pid, data)) await stopServer(lock.pid);
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Starts a PostgreSQL for one run of tests, without care for its data; `stop` removes it altogether. */
export const startTestCluster = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const account = serverAccount();
  const base = canReach(join(tmpdir(), 'x'), account) ? tmpdir() : reachable;
  mkdirSync(base, { recursive: true });
  await clearStale(base);
  const folder = mkdtempSync(join(base, prefix));
  writeFileSync(join(folder, 'run'), `${process.pid} ${identify(process.pid)}`);
  chmodSync(folder, 0o711);
  const data = join(folder, 'postgres');
  const cluster = { data, account, binaries: findBinaries(account), log: `${data}.log` };
  const password = randomBytes(12).toString('hex');
  let pid = 0;
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  const stop = async () => {
    if (pid) await stopServer(pid);
    remove();
  };
  const forget = onShutdown({ stop, abandon: () => pid && signal(pid, 'SIGQUIT') });
  await createCluster(cluster, password, ['--no-sync']);
  const running = await startCluster(cluster, passingSettings(), 43_200, (spawned) => {
    pid = spawned;
  });
  return {
    url: `postgres://${owner}:${password}@127.0.0.1:${running.port}/postgres`,
    stop: async () => {
      await stop();
      forget();
    },
  };
};

/** Vitest's global setup: one cluster and one migrated template for the whole run. */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => undefined } : await startTestCluster();
  const template = await makeMigrated(cluster.url, 'template');
  process.env.CARTOGRAPH_TEST_SERVER = cluster.url;
  process.env.CARTOGRAPH_TEST_TEMPLATE = template.name;
  return async () => {
    await template.drop();
    await cluster.stop();
  };
}
