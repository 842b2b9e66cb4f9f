import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { type TestDatabase, testDatabase } from '@/db/testing';
import { insertEvents, sessionId, type TestEvent } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import { plan } from '@/lib/metrics/plan';
import type { Query, Question } from '@/lib/metrics/types';
import { answerQueries } from './answer';
import { groupFacts } from './facts-together';

const purchase = (user: number, category: string, session = user): TestEvent => ({
  time: `2019-10-${String(10 + user).padStart(2, '0')} 10:00:00`,
  type: 'purchase',
  product: user,
  category,
  brand: 'apple',
  price: 1_000 * user,
  user,
  session: sessionId(session),
});

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await testDatabase();
  sql = connect(database.url, 'work');
  const events = [1, 2, 3, 4].map((user) => purchase(user, user < 3 ? 'electronics.audio' : 'apparel'));
  await insertEvents(sql, events, 'shop');
  await refresh(database.url);
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const ask = (read: string, more: Record<string, unknown> = {}): Question => ({
  read,
  arguments: { to: '2019-10-31', category: ['electronics'], ...more },
});
const questions = [
  ask('customerSegments'),
  ask('customerLorenz', { of: 'revenue' }),
  ask('customerChurn', { category: ['apparel'] }),
  { stats: ['revenue'], range: { from: '2019-10-01', to: '2019-10-31' }, by: [], where: {} },
  ask('customerOneOrder'),
];

it('reads asked together say what each says alone, in their order', async () => {
  const together = await answerQueries(sql, commerce, questions);
  const alone = await Promise.all(questions.map((question) => answerQueries(sql, commerce, [question])));
  expect(together?.map(({ rows, total }) => ({ rows, total }))).toEqual(
    alone.flatMap((answers) => answers?.map(({ rows, total }) => ({ rows, total })) ?? []),
  );
  expect(together?.[1]?.rows.reduce((sum, row) => sum + Number(row.value), 0)).toBe(3_000);
  expect(together?.[3]?.rows).toEqual([{ revenue: 10_000 }]);
});

it('the statement that an answer shows gives its rows', async () => {
  const [, curve] = (await answerQueries(sql, commerce, questions)) ?? [];
  const rows = await sql.unsafe(curve?.explain.sql ?? '', [...(curve?.explain.parameters ?? [])] as never[]);
  expect([...rows]).toEqual(curve?.rows);
});

it('a failure of one fails all, and leaves the client usable', async () => {
  const wrong: Question = { read: 'no such read', arguments: {} };
  await expect(answerQueries(sql, commerce, [wrong, ...questions])).rejects.toThrow('no such read');
  const impossible = ask('customerLorenz', { of: 'revenue', to: 'no day' });
  await expect(answerQueries(sql, commerce, [impossible, ...questions])).rejects.toThrow(/date/);
  expect(await answerQueries(sql, commerce, questions)).toHaveLength(questions.length);
});

const counted = (more: Partial<Query>): Query => ({
  stats: ['orders', 'revenue', 'customers'],
  range: { from: '2019-10-01', to: '2019-10-31' },
  by: [],
  where: { category: ['electronics', 'apparel'] },
  ...more,
});
/** Sessions within two categories are in no view: one that looked at both would count twice. */
const toFacts: readonly Query[] = [
  counted({}),
  counted({ range: { from: '2019-10-12', to: '2019-10-13' } }),
  counted({ by: [{ time: 'day' }], range: { from: '2019-10-11', to: '2019-10-13' } }),
  counted({ by: [{ attribute: 'customerType' }] }),
  counted({ where: { category: ['electronics', 'apparel'], weekday: ['6', '7'] } }),
  counted({ by: [{ attribute: 'product' }], order: { stat: 'revenue', direction: 'desc' }, limit: 2 }),
  counted({
    by: [{ attribute: 'product' }],
    where: { category: ['electronics', 'apparel'], step: ['orders'] },
  }),
  counted({ where: { category: ['apparel'], brand: ['apple', 'lg'] } }),
];

it('questions to the facts asked together say what each says alone', async () => {
  const together = await answerQueries(sql, commerce, toFacts);
  const alone = await Promise.all(toFacts.map((question) => answerQueries(sql, commerce, [question])));
  expect(together?.map(({ rows, total, rest }) => ({ rows, total, rest }))).toEqual(
    alone.flatMap((answers) => answers?.map(({ rows, total, rest }) => ({ rows, total, rest })) ?? []),
  );
  expect(together?.every(({ explain }) => explain.sources.every(({ name }) => name === 'facts'))).toBe(true);
  expect(together?.[0]?.rows).toEqual([{ orders: 4, revenue: 10_000, customers: 4 }]);
  expect(together?.[5]?.rows.map((row) => row.product)).toEqual(['4', '3']);
});

it('groups questions of the same visits, and reads the days of all', () => {
  const planned = toFacts.map((question) => ({ question, route: plan(commerce, question) }));
  const groups = groupFacts(planned);
  expect(groups.map((group) => group.map(({ question }) => toFacts.indexOf(question)))).toEqual([
    [0, 1, 2, 3, 4],
    [5, 6],
  ]);
  const apart = groupFacts([
    ...planned.slice(1, 3),
    ...[counted({ range: { from: '2020-02-01', to: '2020-02-03' } })].map((question) => ({
      question,
      route: plan(commerce, question),
    })),
  ]);
  expect(apart[0]?.[0]?.route.parts[0]?.readsWith).toEqual([
    { from: '2019-10-11', to: '2019-10-13' },
    { from: '2020-02-01', to: '2020-02-03' },
  ]);
});
