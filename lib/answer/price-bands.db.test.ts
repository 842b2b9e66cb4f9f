import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { refresh } from '@/db/refresh';
import { type TestDatabase, testDatabase } from '@/db/testing';
import { insertEvents, type TestEvent } from '@/db/testing/events';
import { listSessions } from '@/db/testing/oracle';
import { shopEvents } from '@/db/testing/shop';
import { commerce } from '@/lib/metrics/commerce';
import { priceBandsFrom } from '@/lib/metrics/price-bands';
import { answerQueries } from './answer';

const shop = fc
  .sample(shopEvents, { seed: 3, numRuns: 4 })
  .flatMap((events, index) =>
    events.map((event) => ({ ...event, user: event.user + index * 9, price: event.price * event.product })),
  );
const events = [...new Map(shop.map((event) => [JSON.stringify(event), event])).values()];

/** The band of each product: its usual price is the lower median of its events' prices above zero. */
function bandsOf(all: readonly TestEvent[]): Map<number, string> {
  const products = new Set(all.map(({ product }) => product));
  return new Map(
    [...products].map((product) => {
      const prices = all
        .filter((event) => event.product === product && event.price > 0)
        .map(({ price }) => price)
        .sort((a, b) => a - b);
      const usual = prices[Math.ceil(prices.length / 2) - 1];
      const band = priceBandsFrom.findLast((from) => usual !== undefined && from * 100 <= usual);
      return [product, band === undefined ? 'none' : String(band)];
    }),
  );
}

let database: TestDatabase;
let serve: Sql;
beforeAll(async () => {
  database = await testDatabase();
  const work = connect(database.url, 'work');
  await insertEvents(work, events, 'shop');
  await work.end();
  await refresh(database.url);
  serve = connect(database.url, 'serve');
});
afterAll(async () => {
  await serve.end();
  await database.drop();
});

it('sessions, orders and revenue of each price band are those of a plain count', async () => {
  const bands = bandsOf(events);
  const counted = new Map<string, { sessions: number; orders: number; revenue: number }>();
  for (const session of listSessions(events)) {
    for (const band of new Set(session.events.map(({ product }) => bands.get(product) ?? ''))) {
      const bought = session.events.filter(
        (event) => event.type === 'purchase' && bands.get(event.product) === band,
      );
      const sum = counted.get(band) ?? { sessions: 0, orders: 0, revenue: 0 };
      counted.set(band, {
        sessions: sum.sessions + 1,
        orders: sum.orders + (bought.length > 0 ? 1 : 0),
        revenue: sum.revenue + bought.reduce((total, { price }) => total + price, 0),
      });
    }
  }
  const range = { from: '2019-01-01', to: '2020-12-31' };
  const stats = ['sessions', 'orders', 'revenue'];
  const by = [{ attribute: 'priceBand' as const }];
  const one = [...counted.keys()].sort()[0] ?? '';
  const [all, narrowed] =
    (await answerQueries(serve, commerce, [
      { stats, range, by, where: { crawlers: 'include' } },
      { stats, range, by: [], where: { crawlers: 'include', priceBand: [one] } },
    ])) ?? [];
  expect(counted.size).toBeGreaterThan(2);
  expect(Object.fromEntries((all?.rows ?? []).map(({ priceBand, ...row }) => [priceBand, row]))).toEqual(
    Object.fromEntries(counted),
  );
  expect(narrowed?.rows).toEqual([counted.get(one)]);
});
