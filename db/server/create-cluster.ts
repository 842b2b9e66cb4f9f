import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from '@/db/refusal';
import { giveTo } from '@/db/server/account';
import { type Cluster, owner, runAs } from '@/db/server/cluster';

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
