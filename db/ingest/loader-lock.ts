import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

/** "load"; held by the connection, so it ends with it. */
const LOCK = 0x6c6f_6164;
const BETWEEN_TRIES = 500;

/** Waits until no other load is under way on this database; `onWait` is told once when there is one. */
export async function takeLoaderLock(
  client: Client,
  onWait: () => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let waits = 0; ; waits += 1) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      LOCK,
    ]);
    if (rows[0]?.taken) return;
    if (waits === 0) onWait();
    await pause(BETWEEN_TRIES, undefined, signal && { signal });
  }
}
