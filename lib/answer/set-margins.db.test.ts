import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { type TestDatabase, testDatabase } from '@/db/testing';
import { insertEvents, sessionId, type TestEvent } from '@/db/testing/events';
import { setMargins } from './set-margins';
import { BadChange } from './write';

const sold = (day: string, user: number): TestEvent => ({
  time: `${day} 10:00:00`,
  type: 'purchase',
  product: 1,
  category: 'electronics.smartphone',
  brand: null,
  price: 1_000,
  user,
  session: sessionId(user),
});
let database: TestDatabase;
let sql: Sql;
const contribution = async () =>
  (await sql.unsafe('select sum(contribution_cents)::bigint as sum from fact.segment_members'))[0]?.sum;

beforeAll(async () => {
  database = await testDatabase();
  sql = connect(database.url, 'work');
  await insertEvents(sql, [sold('2019-10-05', 1)], 'first');
  await refresh(database.url);
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

it('makes contribution anew by the margins, and waits for a refresh where events wait too', async () => {
  expect(await contribution()).toBe(120);
  expect(await setMargins(sql, database.url, { electronics: '33.3', nowhere: 10 })).toBe(true);
  expect(await contribution()).toBe(333);
  expect(await sql.unsafe('select category from app.margins')).toEqual([{ category: 'electronics' }]);
  await insertEvents(sql, [sold('2019-10-06', 2)], 'second');
  expect(await setMargins(sql, database.url, { electronics: 10 })).toBe(false);
  expect(await contribution()).toBe(333);
  await refresh(database.url);
  expect(await contribution()).toBe(200);
});

it('refuses what is no margin, and says what to do', async () => {
  for (const input of [{ electronics: 'much' }, { electronics: 101 }, { electronics: '-101' }, 'x']) {
    await expect(setMargins(sql, database.url, input)).rejects.toThrow(BadChange);
  }
});
