import { afterAll, beforeAll, expect, it } from 'vitest';
import { listMarts } from '@/db/marts/build';
import { commerce } from '@/lib/metrics/commerce';
import { addDays } from '@/lib/metrics/grain';
import { connect, type Sql } from '../client';
import { refresh } from '../refresh';
import { type TestDatabase, testDatabase } from '../testing';
import { dump } from '../testing/dump';
import { insertEvents, sessionId, type TestEvent } from '../testing/events';
import { isByLabel } from './count';
import { followsRun } from './list-builds';

const catalogue = [
  { product: 1, category: 'electronics.smartphone', brand: 'apple' },
  { product: 2, category: 'electronics.video.tv', brand: 'samsung' },
  { product: 3, category: 'apparel', brand: null },
] as const;

/** Always the same numbers from 0 to below `end` (Park and Miller's generator). */
function numbers(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % end;
  };
}

/** Events of a shop on one day: people who look, and some who buy. */
function eventsOf(day: string, count: number, below: (end: number) => number): TestEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    ...(catalogue[below(catalogue.length)] ?? catalogue[0]),
    time: `${day} ${String(below(24)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00`,
    type: below(3) === 0 ? 'purchase' : 'view',
    price: 500 + below(9_000),
    user: 1 + below(150),
    session: sessionId(below(900)),
  }));
}

/** A product that few look at, filed nowhere at first. */
const rare = (day: string, user: number, category: string | null): TestEvent => ({
  product: 4,
  category,
  brand: category === null ? null : 'bosch',
  time: `${day} 12:00:30`,
  type: 'view',
  price: 2_000,
  user,
  session: sessionId(1_000 + user),
});

const below = numbers(7);
const start = Array.from({ length: 50 }, (_, index) =>
  eventsOf(addDays('2019-10-05', index), 12, below),
).flat();
start.push(rare('2019-10-12', 3, null), rare('2019-11-02', 151, null));
const days = Array.from({ length: 10 }, (_, index) => eventsOf(addDays('2019-11-24', index), 6, below));
days[4]?.push(rare('2019-11-28', 151, 'appliances.kitchen'));

let bitByBit: TestDatabase;
let once: TestDatabase;
const open: Sql[] = [];
const client = (database: TestDatabase): Sql => {
  const sql = connect(database.url, 'work');
  open.push(sql);
  return sql;
};
beforeAll(async () => {
  bitByBit = await testDatabase();
  once = await testDatabase();
});
afterAll(async () => {
  for (const sql of open) await sql.end();
  await bitByBit.drop();
  await once.drop();
});

it('views are as if they were built at once when customers move to another segment and a product is filed elsewhere', async () => {
  const sql = client(bitByBit);
  const withDelta = new Set<string>();
  let hasFolded = false;
  for (const [index, batch] of [start, ...days].entries()) {
    await insertEvents(sql, batch, `day ${index}`);
    await refresh(bitByBit.url);
    const deltas = await sql.unsafe<{ source: string; folds: boolean }[]>(
      'select source, folds from mart.parts where is_delta',
    );
    for (const { source } of deltas) withDelta.add(source);
    hasFolded ||= deltas.some(({ folds }) => folds);
  }
  const following = listMarts(commerce).filter((source) => followsRun(source) || isByLabel(source));
  const ofCustomers = ['customer_day', 'customer_day_alone', 'customer_brand_day'];
  expect([...withDelta].sort()).toEqual(
    following
      .map(({ name }) => name)
      .filter((name) => !ofCustomers.includes(name))
      .sort(),
  );
  expect(hasFolded).toBe(true);

  const other = client(once);
  await insertEvents(other, [...start, ...days.flat()], 'all');
  await refresh(once.url);
  expect(await dump(sql)).toEqual(await dump(other));
}, 120_000);
