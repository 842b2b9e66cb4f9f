import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commerce } from '@/lib/metrics/commerce';
import type { Model } from '@/lib/metrics/types';
import { connect, type Sql } from './client';
import { refresh } from './refresh';
import { type TestDatabase, testDatabase } from './testing';
import { insertEvents, sessionId, type TestEvent } from './testing/events';

const event = (user: number, day: string, type: TestEvent['type']): TestEvent => ({
  time: `${day} 10:00:00`,
  type,
  product: 1,
  category: 'electronics.smartphone',
  brand: 'apple',
  price: 10_000,
  user,
  session: sessionId(user * 1000 + Number(day.slice(5, 7)) * 40 + Number(day.slice(8))),
});

/** What a source says of the sessions of October by segment. */
const october = (sql: Sql, version: number) =>
  sql.unsafe<{ segment: string; sessions: number }[]>(
    `select segment, sum(sessions)::integer as sessions from mart_${version}.segment_day
     where node = '' and day < '2019-11-01' group by 1 order by 1`,
  );

describe('views by segment', () => {
  let database: TestDatabase;
  let sql: Sql;
  beforeAll(async () => {
    database = await testDatabase();
    sql = connect(database.url, 'work');
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  it('follow a customer to another segment in months that no load touched', async () => {
    await insertEvents(sql, [event(1, '2019-10-05', 'view'), event(2, '2019-10-06', 'purchase')], 'october');
    const first = await refresh(database.url);
    expect(await october(sql, first.version)).toEqual([
      { segment: 'new', sessions: 1 },
      { segment: 'none', sessions: 1 },
    ]);
    await insertEvents(sql, [event(1, '2020-01-07', 'purchase')], 'january');
    const second = await refresh(database.url);
    expect(second.months).toEqual(['2020-01-01']);
    const [buyer] = await sql.unsafe<{ segment: string }[]>(
      "select segment from fact.segment_members where user_id = 2 and month = '2020-01-01'",
    );
    expect(buyer?.segment).not.toBe('none');
    const now = await october(sql, second.version);
    expect(now.map(({ segment }) => segment)).not.toContain('none');
    expect(now.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(2);
    expect(await october(sql, first.version)).toHaveLength(2);
  });

  it('another model builds its views of the same facts, which stay as they are', async () => {
    const facts = () =>
      sql.unsafe('select xmin::text, user_id, session_id::text from fact.sessions order by 2, 3');
    const before = await facts();
    const smaller: Model = {
      ...commerce,
      sources: commerce.sources.filter(({ name }) => !name.startsWith('segment_brand')),
    };
    const report = await refresh(database.url, { model: smaller });
    // What is left was defined as it is, and nobody moved.
    expect(report).toMatchObject({ why: 'new model', days: 0, months: [], views: 0 });
    expect(await facts()).toEqual(before);
    expect(await october(sql, report.version)).toHaveLength(2);
    expect((await refresh(database.url, { model: smaller })).why).toBe('nothing to do');
  });
});
