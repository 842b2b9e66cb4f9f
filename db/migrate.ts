import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { root } from '@/db/server/root';

/** Any two processes that migrate the same database take turns on this advisory lock. */
const turn = 0x6361_7274;

/** Brings the schema of the database at `url` up to the newest migration of `db/migrations`. */
export const migrate = async (url: string): Promise<void> => {
  const client = postgres(url, { max: 1, onnotice: () => undefined, connection: { TimeZone: 'UTC' } });
  try {
    await client`select pg_advisory_lock(${turn})`;
    await runMigrations(drizzle(client), { migrationsFolder: join(root, 'db', 'migrations') });
  } finally {
    await client.end({ timeout: 5 });
  }
};
