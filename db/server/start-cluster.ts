import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { Refusal } from '@/db/refusal';
import { type Cluster, type Running, readLock, recovery, runAs } from '@/db/server/cluster';
import { freePort } from '@/db/server/port';
import { waitUntil } from '@/db/server/process';

const lastWords = (log: string): string =>
  existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : '(it said nothing)';

/** Waits until the server is ready; null when somebody took the port in the meantime. */
const startOn = async (
  cluster: Cluster,
  settings: Record<string, string>,
  port: number,
  onSpawn: (pid: number) => void,
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

/** Starts the server on the first free port from `from` on and waits until it is ready. */
export const startCluster = async (
  cluster: Cluster,
  settings: Record<string, string>,
  from: number,
  onSpawn: (pid: number) => void,
): Promise<Running> => {
  for (let tries = 0; tries < 5; tries += 1) {
    const running = await startOn(cluster, settings, await freePort(from + tries), onSpawn);
    if (running) return running;
  }
  throw new Refusal(`No free port for PostgreSQL from ${from} on. Free one, or set DATABASE_URL.`);
};
