import { administer, urlOf } from '@/db/testing/template';
import type { Throwaway } from '@/db/testing/throwaway';
import { loadAndRefresh } from './load';
import { mountSmallDisk } from './small-disk';
import { readShown, readState, type State } from './state';

export type Filling = {
  /** How often the disk was full while events were loaded, and while they were derived and refreshed. */
  readonly full: { readonly loading: number; readonly refreshing: number };
  /** Whether pages showed the version before each time. */
  readonly showedOld: boolean;
  /** What the database holds in the end. */
  readonly state: State;
};

const isFull = (error: unknown): boolean => /disk is full|No space left/i.test(String(error));

/**
 * Loads and refreshes a copy of the database `base` on a disk that is nearly full, and repeats the command with twice
 * the room each time until all is done; null where no disk can be mounted.
 */
export async function fillDisk(
  server: Throwaway,
  base: string,
  files: readonly string[],
): Promise<Filling | null> {
  const disk = await mountSmallDisk(server);
  if (!disk) return null;
  try {
    await administer(server.url, `create database full_disk template ${base} tablespace small`);
    const url = urlOf(server.url, 'full_disk');
    const old = await readShown(url);
    const full = { loading: 0, refreshing: 0 };
    let showedOld = true;
    for (let megabytes = 1; ; megabytes *= 2) {
      disk.leave(megabytes);
      let part: keyof typeof full = 'loading';
      try {
        await loadAndRefresh(url, files, (current) => {
          part = current;
        });
        return { full, showedOld, state: await readState(url) };
      } catch (error) {
        if (!isFull(error)) throw error;
        full[part] += 1;
        showedOld &&= (await readShown(url)) === old;
      }
    }
  } finally {
    await administer(server.url, 'drop database if exists full_disk with (force)');
    await administer(server.url, 'drop tablespace small');
    disk.unmount();
  }
}
