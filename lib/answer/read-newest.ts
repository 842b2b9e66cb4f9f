import { type Sql, snapshot } from '@/db/client';
import { shared } from '@/lib/observe/shared';
import { type DataVersion, readVersion } from './answer';

/** All open pages ask this every few seconds: the database is asked once in that time, for all of them. */
const freshMilliseconds = 1_000;

type Memory = { asked: number; newest: Promise<DataVersion | null> | null };
const memory = shared<Memory>('newest version', () => ({ asked: 0, newest: null }));

/** The version that pages would read now, at most a second old; null without data. */
export function readNewest(sql: Sql): Promise<DataVersion | null> {
  const now = performance.now();
  if (memory.newest === null || now - memory.asked > freshMilliseconds) {
    memory.asked = now;
    const asked = snapshot(sql, readVersion);
    memory.newest = asked;
    asked.catch(() => {
      if (memory.newest === asked) memory.newest = null;
    });
  }
  return memory.newest;
}
