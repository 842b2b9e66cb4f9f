import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sql } from '@/db/client';
import { sessionId } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import { answerQueries } from '../answer';
import { checkQuestion } from '../check';
import { type OpenShop, openShop } from '../testing/open-shop';

/** Four Mondays, the first of them in the month before the range. */
const sold = { '2019-09-30': 400, '2019-10-07': 300, '2019-10-14': 200, '2019-10-21': 100 };
const october = { from: '2019-10-01', to: '2019-10-31' };

let shop: OpenShop;
let serve: Sql;

beforeAll(async () => {
  const events = Object.entries(sold).map(([day, price], at) => ({
    time: `${day} 10:00:00`,
    type: 'purchase' as const,
    product: 1,
    category: 'sport',
    brand: 'fit',
    price,
    user: at + 1,
    session: sessionId(at + 1),
  }));
  shop = await openShop(events);
  serve = shop.serve;
});
afterAll(() => shop.drop());

it('the days of a product reach back into the months before the range, where its weeks begin', async () => {
  const days = Object.entries(sold).map(([day, cents]) => `${day}:${cents}`);
  const ask = async (read: string, input: object) => {
    const question = checkQuestion(commerce, { read, arguments: { range: october, where: {}, ...input } });
    return (await answerQueries(serve, commerce, [question]))?.[0]?.rows[0];
  };
  const table = { sort: 'revenue', direction: 'desc', offset: 0, limit: 5 };
  expect(await ask('product-table', table)).toMatchObject({ revenue: 600, trend: days.join(' ') });
  expect(await ask('product-weeks', { most: 5 })).toMatchObject({ product: '1', weeks: days.join(' ') });
});
