import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '@/db/refusal';
import { type Account, canReach } from '@/db/server/account';
import { serversOf } from '@/db/server/process';
import { reachable } from '@/db/server/root';

/** Where a home keeps its cluster, and its password. */
export type Place = { readonly data: string; readonly password: string; readonly users: string };

const owners = 'clone.txt';

/** A folder that this home had before its `.data` was removed: the password went with it, nobody can read it. */
const clearLost = (home: string): void => {
  for (const name of existsSync(reachable) ? readdirSync(reachable) : []) {
    const folder = join(reachable, name);
    const owner = join(folder, owners);
    if (!existsSync(owner) || readFileSync(owner, 'utf8') !== home) continue;
    if (serversOf(join(folder, 'postgres')).length === 0) rmSync(folder, { recursive: true, force: true });
  }
};

const choose = (home: string, account: Account): string => {
  const inside = join(home, 'postgres');
  if (canReach(inside, account)) return inside;
  const note = join(home, 'postgres-is-elsewhere.txt');
  if (existsSync(note)) {
    const noted = readFileSync(note, 'utf8').split('\n')[0];
    if (noted) return noted;
  }
  clearLost(home);
  const folder = join(reachable, randomBytes(4).toString('hex'));
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, owners), home);
  const outside = join(folder, 'postgres');
  writeFileSync(
    note,
    `${outside}\n\nholds the data of this clone: PostgreSQL does not run as root, and user postgres cannot enter this folder.\n` +
      `To throw the data away, stop the server, then remove ${folder} and this file.\n`,
  );
  return outside;
};

const readPassword = (home: string, data: string): string => {
  const file = join(home, 'postgres-password');
  if (!existsSync(file) && existsSync(data)) {
    throw new Refusal(
      `${file} is missing, and nobody else knows the password of the data in ${data}. Restore it, or remove the data to begin anew.`,
    );
  }
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

/** Settles where the cluster of `home` lives; call it in turn, since it writes what it settles. */
export const settle = (home: string, account: Account): Place => {
  mkdirSync(home, { recursive: true });
  const data = choose(home, account);
  return { data, password: readPassword(home, data), users: join(home, 'postgres-users') };
};
