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
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, canReach, serverAccount } from '@/db/server/account';
import { findBinaries } from '@/db/server/binaries';
import { findRunning, owner, readLock, stopServer } from '@/db/server/cluster';
import { createCluster } from '@/db/server/create-cluster';
import { identify, isSame, isServerOf, signal } from '@/db/server/process';
import { reachable } from '@/db/server/root';
import { passingSettings } from '@/db/server/settings';
import { onShutdown } from '@/db/server/shutdown';
import { startCluster } from '@/db/server/start-cluster';

/** A PostgreSQL that may be killed and started again; its address stays the same. */
export type Throwaway = {
  readonly url: string;
  /** A folder of its own that the server may enter. */
  readonly folder: string;
  /** Whom the server runs as. */
  readonly account: Account;
  /** Kills the server with SIGKILL and waits until its children are gone. */
  readonly kill: () => Promise<void>;
  /** Starts it again after `kill`. */
  readonly start: () => Promise<void>;
  /** Stops it and removes it altogether. */
  readonly stop: () => Promise<void>;
};

type ThrowawayOptions = {
  /** How its folder's name begins; a later run removes what a killed one left under it. */
  readonly prefix: string;
  /** The first port to try. */
  readonly from: number;
  readonly settings?: Record<string, string>;
};

/** Removes servers of runs that were killed before they could do it themselves. */
async function clearStale(base: string, prefix: string): Promise<void> {
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
}

/** PostgreSQL takes even a process that only waits to be reaped for a server that runs. */
const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Starts a PostgreSQL of one's own, without care for what a power cut would do to its data. */
export async function startThrowaway({ prefix, from, settings }: ThrowawayOptions): Promise<Throwaway> {
  const account = serverAccount();
  const base = canReach(join(tmpdir(), 'x'), account) ? tmpdir() : reachable;
  mkdirSync(base, { recursive: true });
  await clearStale(base, prefix);
  const folder = mkdtempSync(join(base, prefix));
  writeFileSync(join(folder, 'run'), `${process.pid} ${identify(process.pid)}`);
  chmodSync(folder, 0o711);
  const data = join(folder, 'postgres');
  const cluster = { data, account, binaries: findBinaries(account), log: `${data}.log` };
  const password = randomBytes(12).toString('hex');
  let pid = 0;
  const startOn = (port: number) =>
    startCluster(cluster, { ...passingSettings(), ...settings }, port, (spawned) => {
      pid = spawned;
    });
  const stop = async () => {
    if (pid) await stopServer(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = onShutdown({ stop, abandon: () => pid && signal(pid, 'SIGQUIT') });
  await createCluster(cluster, password, ['--no-sync']);
  const { port } = await startOn(from);
  return {
    url: `postgres://${owner}:${password}@127.0.0.1:${port}/postgres`,
    folder,
    account,
    kill: async () => {
      signal(pid, 'SIGKILL');
      while (isThere(pid)) await pause(20);
      await findRunning(data);
    },
    start: async () => {
      const again = await startOn(port);
      if (again.port !== port) throw new Error(`The port ${port} was taken while the server was down.`);
    },
    stop: async () => {
      await stop();
      forget();
    },
  };
}
