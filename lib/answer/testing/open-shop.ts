import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { testDatabase } from '@/db/testing';
import { insertEvents, type TestEvent } from '@/db/testing/events';

/** Events in a database of their own, refreshed. */
export type OpenShop = { readonly work: Sql; readonly serve: Sql; readonly drop: () => Promise<void> };

/** Stores events and refreshes; `drop` closes both clients and drops the database. */
export async function openShop(events: readonly TestEvent[]): Promise<OpenShop> {
  const database = await testDatabase();
  const work = connect(database.url, 'work');
  const serve = connect(database.url, 'serve');
  await insertEvents(work, events, 'shop');
  await refresh(database.url);
  return {
    work,
    serve,
    drop: async () => {
      await Promise.all([work.end(), serve.end()]);
      await database.drop();
    },
  };
}
