import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from '@/db/server/account';
import type { Binaries } from '@/db/server/binaries';
import { isRunning, isServerOf, serversOf, signal, waitUntil } from '@/db/server/process';

/** The superuser of every cluster that we make. */
export const owner = 'cartograph';

/** One PostgreSQL on disk: `data` is its folder, `log` what its server says. */
export type Cluster = {
  readonly data: string;
  readonly log: string;
  readonly account: Account;
  readonly binaries: Binaries;
};

export type Running = { readonly pid: number; readonly port: number };

/** How long replaying the log after a crash may take, in milliseconds. */
export const recovery = 5 * 60_000;
// Nothing of our own environment (PGDATA, LC_ALL, TZ …) may change what the server does.
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', LANG: 'C', NODE_ENV: process.env.NODE_ENV };

/** How a program of PostgreSQL is started: as whom, where, and with nothing of our own environment. */
export const runAs = ({ account, data }: Cluster) => ({
  ...(account ?? {}),
  cwd: dirname(data),
  env: environment,
});

/** What the lock file of the data folder says; it may be stale. */
export const readLock = (data: string): (Running & { status: string }) | null => {
  try {
    const [pid, , , port, , , , status] = readFileSync(`${data}/postmaster.pid`, 'utf8').split('\n');
    return { pid: Number(pid), port: Number(port), status: status?.trim() ?? '' };
  } catch {
    return null;
  }
};

/** Finds the server that runs on this data folder, waits until it answers, and clears away what a crash left. */
export const findRunning = async (data: string): Promise<Running | null> => {
  const lock = readLock(data);
  if (!lock) return null;
  if (isServerOf(lock.pid, data)) {
    await waitUntil(() => readLock(data)?.status === 'ready' || !isRunning(lock.pid), recovery);
    const now = readLock(data);
    return now?.status === 'ready' && now.pid === lock.pid ? { pid: now.pid, port: now.port } : null;
  }
  // Its children share memory with it: a new server must not start while one of them lives.
  const areGone = () => serversOf(data).length === 0;
  if (!(await waitUntil(areGone, 5_000))) {
    for (const pid of serversOf(data)) signal(pid, 'SIGQUIT');
    await waitUntil(areGone, 10_000);
  }
  // PostgreSQL clears a dead lock itself, but takes any living process with that number for its own.
  if (isRunning(lock.pid)) rmSync(`${data}/postmaster.pid`, { force: true });
  return null;
};

/** Stops a server at once but cleanly; its clients are cut off. */
export const stopServer = async (pid: number): Promise<void> => {
  signal(pid, 'SIGINT');
  if (await waitUntil(() => !isRunning(pid), 60_000)) return;
  signal(pid, 'SIGQUIT');
  await waitUntil(() => !isRunning(pid), 10_000);
};
