import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '@/db/refusal';
import { type Account, giveTo } from '@/db/server/account';
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

const recovery = 5 * 60_000;
// Nothing of our own environment (PGDATA, LC_ALL, TZ …) may change what the server does.
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', LANG: 'C', NODE_ENV: process.env.NODE_ENV };

const runAs = ({ account, data }: Cluster) => ({
  ...(account ?? {}),
  cwd: dirname(data),
  env: environment,
});

/** Creates the cluster under another name first, so that an interrupted attempt is never taken for a cluster. */
export const createCluster = async (
  cluster: Cluster,
  password: string,
  flags: string[] = [],
): Promise<void> => {
  const fresh = `${cluster.data}.new`;
  const secret = `${cluster.data}.secret`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  giveTo(cluster.account, fresh);
  writeFileSync(secret, password, { mode: 0o600 });
  giveTo(cluster.account, secret);
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(
        cluster.binaries.initdb,
        [
          `--pgdata=${fresh}`,
          `--username=${owner}`,
          `--pwfile=${secret}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale=C',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--no-instructions',
          ...flags,
        ],
        { ...runAs(cluster), stdio: ['ignore', 'ignore', 'pipe'] },
      );
      let said = '';
      child.stderr.on('data', (text) => {
        said += String(text);
      });
      child.once('error', reject);
      child.once('close', (code) =>
        code === 0
          ? resolve()
          : reject(new Refusal(`PostgreSQL could not create its data folder ${fresh}:\n${said}`)),
      );
    });
    renameSync(fresh, cluster.data);
  } finally {
    rmSync(secret, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
};

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

const lastWords = (log: string): string =>
  existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : '(it said nothing)';

/** Starts the server and waits until it is ready; null when somebody took the port in the meantime. */
export const startCluster = async (
  cluster: Cluster,
  settings: Record<string, string>,
  port: number,
  onSpawn: (pid: number) => void = () => undefined,
): Promise<Running | null> => {
  const log = openSync(cluster.log, 'w', 0o600);
  const child = spawn(
    cluster.binaries.postgres,
    [
      '-D',
      cluster.data,
      '-p',
      String(port),
      ...Object.entries(settings).map(([name, value]) => `--${name}=${value}`),
    ],
    // A session of its own, so that Ctrl-C reaches only us, who stop it when nobody uses it any more.
    { ...runAs(cluster), stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', (error) => {
    ended = true;
    writeFileSync(cluster.log, String(error));
  });
  child.unref();
  if (child.pid) onSpawn(child.pid);
  const isReady = () =>
    readLock(cluster.data)?.pid === child.pid && readLock(cluster.data)?.status === 'ready';
  await waitUntil(() => ended || isReady(), recovery);
  if (!ended && child.pid) return { pid: child.pid, port };
  const words = lastWords(cluster.log);
  if (words.includes('could not bind')) return null;
  throw new Refusal(`The embedded PostgreSQL did not start. It said (${cluster.log}):\n${words}`);
};

/** Stops a server at once but cleanly; its clients are cut off. */
export const stopServer = async (pid: number): Promise<void> => {
  signal(pid, 'SIGINT');
  if (await waitUntil(() => !isRunning(pid), 60_000)) return;
  signal(pid, 'SIGQUIT');
  await waitUntil(() => !isRunning(pid), 10_000);
};
