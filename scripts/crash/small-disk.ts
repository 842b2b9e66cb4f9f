import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { administer } from '@/db/testing/template';
import type { Throwaway } from '@/db/testing/throwaway';

const MB = 2 ** 20;

/** A disk of its own for one database, which is as full as one likes. */
export type SmallDisk = {
  /** Leaves so many megabytes free. */
  readonly leave: (megabytes: number) => void;
  readonly unmount: () => void;
};

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'pipe' });

/**
 * Mounts a small disk in memory and makes it a tablespace of the server, `small`; null where this process may not
 * mount anything.
 */
export async function mountSmallDisk(server: Throwaway): Promise<SmallDisk | null> {
  const path = join(server.folder, 'small');
  mkdirSync(path);
  try {
    mount('-t', 'tmpfs', '-o', `size=${1024 * MB}`, 'tmpfs', path);
  } catch {
    return null;
  }
  if (server.account) chownSync(path, server.account.uid, server.account.gid);
  await administer(server.url, `create tablespace small location '${path}'`);
  return {
    leave: (megabytes) => {
      const { blocks, bfree, bsize } = statfsSync(path);
      const used = (blocks - bfree) * bsize;
      mount('-o', `remount,size=${used + megabytes * MB}`, path);
    },
    unmount: () => execFileSync('umount', ['--lazy', path], { stdio: 'pipe' }),
  };
}
