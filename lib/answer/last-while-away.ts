import type { Sql } from '@/db/client';
import { shared } from '@/lib/observe/shared';
import { isAway, noteAway } from './away';

/**
 * A read that gives what it gave last while the database is away, and rejects where it never gave anything.
 * @param name under which the whole process remembers it
 */
export function lastWhileAway<T extends object | null>(
  name: string,
  read: (sql: Sql) => Promise<T>,
): (sql: Sql) => Promise<T> {
  const memory = shared(name, () => new WeakMap<Sql, NonNullable<T>>());
  return async (sql) => {
    try {
      const found = await read(sql);
      if (found) memory.set(sql, found);
      return found;
    } catch (error) {
      if (!isAway(error)) throw error;
      noteAway(error);
      const last = memory.get(sql);
      if (last) return last;
      throw error;
    }
  };
}
