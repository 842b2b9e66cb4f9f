import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { type TestDatabase, testDatabase } from '@/db/testing';
import { insertEvents, sessionId, type TestEvent } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import type { Question } from '@/lib/metrics/types';
import { answerQueries } from './answer';

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
