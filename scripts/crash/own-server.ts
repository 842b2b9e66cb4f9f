import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { canReach, serverAccount } from '@/db/server/account';
import { findBinaries } from '@/db/server/binaries';
import { findRunning, owner, stopServer } from '@/db/server/cluster';
import { createCluster } from '@/db/server/create-cluster';
import { signal } from '@/db/server/process';
import { reachable } from '@/db/server/root';
import { passingSettings } from '@/db/server/settings';
import { onShutdown } from '@/db/server/shutdown';
import { startCluster } from '@/db/server/start-cluster';

/** A PostgreSQL that may be killed and started again; its address stays the same. */
export type OwnServer = {
  readonly url: string;
  /** Kills the server with SIGKILL, waits until its children are gone, and starts it again. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** PostgreSQL takes even a process that only waits to be reaped for a server that runs. */
const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Makes a server of one's own. What it has committed survives its process, though not a power cut. */
export async function startOwnServer(): Promise<OwnServer> {
  const account = serverAccount();
  const base = canReach(join(tmpdir(), 'x'), account) ? tmpdir() : reachable;
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, 'cartograph-crash-'));
  chmodSync(folder, 0o711);
  const data = join(folder, 'postgres');
  const cluster = { data, account, binaries: findBinaries(account), log: `${data}.log` };
  const settings = { ...passingSettings(), synchronous_commit: 'on', full_page_writes: 'on' };
  let pid = 0;
  const start = (from: number) =>
    startCluster(cluster, settings, from, (spawned) => {
      pid = spawned;
    });
  const stop = async () => {
    if (pid) await stopServer(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = onShutdown({ stop, abandon: () => pid && signal(pid, 'SIGQUIT') });
  await createCluster(cluster, 'crash', ['--no-sync']);
  const { port } = await start(43_500);
  return {
    url: `postgres://${owner}:crash@127.0.0.1:${port}/postgres`,
    crash: async () => {
      signal(pid, 'SIGKILL');
      while (isThere(pid)) await pause(20);
      await findRunning(data);
      const again = await start(port);
      if (again.port !== port) throw new Error(`The port ${port} was taken while the server was down.`);
    },
    stop: async () => {
      await stop();
      forget();
    },
  };
}
