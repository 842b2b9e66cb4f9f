import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '../client';
import { refresh } from '../refresh';
import { testDatabase } from '../testing';
import { dump } from '../testing/dump';
import { insertEvents, sessionId, type TestEvent } from '../testing/events';
import { listJourneys, listSessions, settleCategories } from '../testing/oracle';
import { shopEvents } from '../testing/shop';

async function withShop<T>(
  batches: readonly (readonly TestEvent[])[],
  look: (sql: Sql) => Promise<T>,
): Promise<T> {
  const database = await testDatabase();
  const sql = connect(database.url, 'work');
  try {
    for (const [index, batch] of batches.entries()) {
      if (batch.length === 0) continue;
      await insertEvents(sql, batch, `batch ${index}`);
      await refresh(database.url);
    }
    return await look(sql);
  } finally {
    await sql.end();
    await database.drop();
  }
}

describe('facts', () => {
  it('equal a plain count over the events', async () => {
    await fc.assert(
      fc.asyncProperty(shopEvents, async (events) => {
        const sessions = listSessions(events);
        await withShop([events], async (sql) => {
          const stored = await sql.unsafe(
            'select user_id, started_at, ended_at, events, units from fact.sessions order by 1, 2, 3, 4, 5',
          );
          const row = (values: unknown[]) => values.join('|');
          expect(
            stored.map((s) => row([s.user_id, s.started_at, s.ended_at, s.events, s.units])).sort(),
          ).toEqual(
            sessions
              .map((s) =>
                row([
                  s.user,
                  s.start,
                  s.end,
                  s.events.length,
                  s.events.filter((e) => e.type === 'purchase').length,
                ]),
              )
              .sort(),
          );
          const journeys = await sql.unsafe(
            `select s.user_id, s.started_at, j.product_id, j.views, j.carts, j.removals, j.units, j.revenue_cents,
               j.abandoned_cents, j.step from fact.journeys j join fact.sessions s using (user_id, session_id, day)`,
          );
          expect(journeys.map((j) => row(Object.values(j))).sort()).toEqual(
            listJourneys(sessions)
              .map((j) => row(Object.values(j)))
              .sort(),
          );
          const products = await sql.unsafe('select product_id, category_code from fact.products');
          expect(new Map(products.map((p) => [p.product_id, p.category_code]))).toEqual(
            settleCategories(events),
          );
        });
      }),
      { seed: 3, numRuns: 5, endOnFailure: true },
    );
  }, 300_000);

  it('are the same whether files come at once, one by one, or in the wrong order', async () => {
    await fc.assert(
      fc.asyncProperty(
        shopEvents,
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        async (events, choices) => {
          const batches: TestEvent[][] = [[], [], [], []];
          for (const event of events) batches[choices.next().value ?? 0]?.push(event);
          const once = await withShop([events], dump);
          const bitByBit = await withShop(batches, dump);
          expect(bitByBit).toEqual(once);
        },
      ),
      { seed: 5, numRuns: 3, endOnFailure: true },
    );
  }, 300_000);
});

describe('refresh', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let sql: Sql;
  const at = (time: string, more: Partial<TestEvent> = {}): TestEvent => ({
    time,
    type: 'view',
    product: 1,
    category: 'electronics.smartphone',
    brand: 'apple',
    price: 1000,
    user: 1,
    session: sessionId(1),
    ...more,
  });

  beforeAll(async () => {
    database = await testDatabase();
    sql = connect(database.url, 'work');
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  it('says that there is nothing yet', async () => {
    expect(await refresh(database.url)).toMatchObject({ why: 'no events', version: 0 });
  });

  it('builds the months that a load touched and no others', async () => {
    await insertEvents(sql, [at('2019-10-31 23:50:00'), at('2019-11-20 10:00:00', { user: 2 })], 'first');
    expect(await refresh(database.url)).toMatchObject({ version: 1, months: ['2019-10-01', '2019-11-01'] });
    expect(await refresh(database.url)).toMatchObject({ why: 'nothing to do', version: 1 });
    await insertEvents(sql, [at('2020-01-05 10:00:00', { user: 3 })], 'later');
    expect(await refresh(database.url)).toMatchObject({ version: 2, months: ['2020-01-01'] });
  });

  it('lengthens a session over the end of a month, and keeps it in the month it began in', async () => {
    await insertEvents(sql, [at('2019-11-01 00:10:00', { type: 'purchase' })], 'midnight');
    const report = await refresh(database.url);
    expect(report.months).toContain('2019-10-01');
    const [session] = await sql.unsafe(`select day, events, units from fact.sessions where user_id = 1`);
    expect(session).toEqual({ day: '2019-10-31', events: 2, units: 1 });
  });

  it('keeps the version before readable and drops older ones', async () => {
    const versions = await sql.unsafe('select version from mart.data_version order by 1');
    expect(versions.map((row) => row.version)).toEqual([2, 3]);
    const schemas = await sql.unsafe(
      "select nspname from pg_namespace where nspname like 'mart\\_%' order by 1",
    );
    expect(schemas.map((row) => row.nspname)).toEqual(['mart_2', 'mart_3']);
  });
});
