import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { testDatabase } from '@/db/testing';
import { insertEvents, sessionId } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import { answerQueries } from '../answer';
import { BadQuery, checkQuestion } from '../check';

describe('what a text may mean', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let sql: Sql;

  const find = async (text: string) => {
    const question = checkQuestion(commerce, { read: 'find', arguments: { text } });
    const [answer] = (await answerQueries(sql, commerce, [question])) ?? [];
    return answer?.rows.map(({ kind, value }) => `${kind} ${value}`);
  };

  beforeAll(async () => {
    database = await testDatabase();
    sql = connect(database.url, 'work');
    const visit = (product: number, category: string | null, brand: string | null, user: number) => ({
      ...{ time: '2019-10-05 10:00:00', type: 'view' as const, price: 100 },
      ...{ product, category, brand, user, session: sessionId(user) },
    });
    await insertEvents(
      sql,
      [
        visit(1004856, 'electronics.smartphone', 'samsung', 512001),
        visit(1004857, 'electronics.smartphone', 'apple', 512002),
        visit(1004857, 'electronics.smartphone', 'apple', 512003),
        visit(2000001, 'appliances.kitchen.washer', '50%_off', 999),
        visit(7, null, null, 10048),
      ],
      'one',
    );
    await refresh(database.url);
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  it('is categories and brands by any part, the biggest first, and products by all their words', async () => {
    expect(await find('smart')).toEqual([
      'category electronics.smartphone',
      'product 1004856',
      'product 1004857',
    ]);
    expect(await find('Kitchen Washer')).toEqual(['category appliances.kitchen.washer', 'product 2000001']);
    expect(await find('apple')).toEqual(['brand apple', 'product 1004857']);
    expect(await find('phone samsung')).toEqual(['product 1004856']);
    expect(await find('electronics')).toContain('category electronics');
  });

  it('is products and customers by the first digits of their id', async () => {
    expect(await find('10048')).toEqual(['product 1004856', 'product 1004857', 'customer 10048']);
    expect(await find('51200')).toEqual(['customer 512001', 'customer 512002', 'customer 512003']);
  });

  it('takes every sign as it is written', async () => {
    expect(await find('50%_')).toEqual(['brand 50%_off', 'product 2000001']);
    expect(await find("'; drop table")).toEqual([]);
    expect(await find('%%')).toEqual([]);
  });

  it('wants two signs', () => {
    expect(() => checkQuestion(commerce, { read: 'find', arguments: { text: ' a ' } })).toThrow(BadQuery);
  });
});
