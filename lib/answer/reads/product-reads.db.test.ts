import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '@/db/client';
import { sessionId, type TestEvent } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import { weekdayOf } from '@/lib/metrics/grain';
import type { Row } from '@/lib/metrics/types';
import { answerQueries } from '../answer';
import { checkQuestion } from '../check';
import { type OpenShop, openShop } from '../testing/open-shop';

const october = { from: '2019-10-01', to: '2019-10-31' };
const labels: Record<number, Pick<TestEvent, 'category' | 'brand'>> = {
  1: { category: 'sport.nutrition', brand: 'fit' },
  2: { category: 'sport.supplement', brand: 'fit' },
  3: { category: 'sport.nutrition', brand: 'power' },
};

const event = (
  user: number,
  product: number,
  type: TestEvent['type'],
  price: number,
  day: number,
  second = 0,
): TestEvent => ({
  time: `2019-10-${String(day).padStart(2, '0')} 10:00:${String(second).padStart(2, '0')}`,
  type,
  product,
  category: null,
  brand: null,
  ...labels[product],
  price,
  user,
  session: sessionId(user),
});

/** 400 visitors: 200 look at product 1 and 60 of them buy, 200 look at product 3 and 2 buy; 5 buy product 2 besides. */
const events: readonly TestEvent[] = [
  ...Array.from({ length: 200 }, (_, n) =>
    event(n + 1, 1, 'view', n < 150 ? 1000 : 1200, n < 199 ? 1 + (n % 20) : 25),
  ),
  ...Array.from({ length: 60 }, (_, n) => event(n + 1, 1, 'purchase', 1000, 1 + (n % 20), 9)),
  ...Array.from({ length: 5 }, (_, n) => event(n + 1, 2, 'purchase', 500, 1 + (n % 20), 10)),
  ...Array.from({ length: 200 }, (_, n) => event(n + 1001, 3, 'view', 700, 1 + (n % 20))),
  ...Array.from({ length: 2 }, (_, n) => event(n + 1001, 3, 'purchase', 700, 1 + (n % 20), 9)),
];

describe('reads about products', () => {
  let shop: OpenShop;
  let serve: Sql;

  const ask = async (read: string, input: Record<string, unknown>, where: object = { where: {} }) => {
    const question = checkQuestion(commerce, { read, arguments: { range: october, ...where, ...input } });
    const [answer] = (await answerQueries(serve, commerce, [question])) ?? [];
    return answer;
  };
  const table = (input: Record<string, unknown> = {}) =>
    ask('product-table', { sort: 'revenue', direction: 'desc', offset: 0, limit: 10, ...input });
  const only = (rows: readonly Row[] | undefined, key: string) => rows?.map((row) => row[key]);

  beforeAll(async () => {
    shop = await openShop(events);
    serve = shop.serve;
  });
  afterAll(() => shop.drop());

  it('the table counts each product, with its prices and its category’s conversion', async () => {
    const answer = await table();
    expect(answer?.total).toBe(3);
    expect(only(answer?.rows, 'product')).toEqual(['1', '2', '3']);
    expect(answer?.rows[0]).toMatchObject({
      category: 'sport.nutrition',
      brand: 'fit',
      views: 200,
      units: 60,
      revenue: 60_000,
      sessions: 200,
      orders: 60,
      usual: 1000,
      popularity: 100,
      allRevenue: 60_000 + 2_500 + 1_400,
    });
    expect(answer?.rows[0]?.rate).toBeCloseTo(62 / 400, 12);
  });

  it('tells products from their category where that is more than chance', async () => {
    const answer = await table();
    const verdicts = Object.fromEntries((answer?.rows ?? []).map((row) => [row.product, row.verdict]));
    // Product 2 alone makes its category: every session bought, and there is nothing to differ from.
    expect(verdicts).toEqual({ 1: 'above', 2: 'within', 3: 'below' });
  });

  it('counts days without an order, which tell no product from another', async () => {
    const answer = await table({ range: { from: '2019-10-25', to: '2019-10-25' } });
    expect(answer?.rows.map(({ product, views, verdict }) => [product, views, verdict])).toEqual([
      ['1', 1, null],
    ]);
  });

  it('orders, searches and cuts in the database, and says how many there are', async () => {
    expect(only((await table({ sort: 'conversion', direction: 'asc' }))?.rows, 'product')).toEqual([
      '3',
      '1',
      '2',
    ]);
    const found = await table({ search: 'POWER' });
    expect([found?.total, only(found?.rows, 'product')]).toEqual([1, ['3']]);
    expect((await table({ search: '%' }))?.total).toBe(0);
    const second = await table({ offset: 1, limit: 1 });
    expect([second?.total, only(second?.rows, 'product')]).toEqual([3, ['2']]);
  });

  it('tells of each product what is in a part of the days and filters', async () => {
    const part = { range: { from: '2019-10-01', to: '2019-10-01' }, where: { brand: ['fit'] } };
    const answer = await table({ part });
    expect(only(answer?.rows, 'part')).toEqual([3_000, 500, 0]);
    expect(only(answer?.rows, 'revenue')).toEqual([60_000, 2_500, 1_400]);
    expect((await table())?.rows[0]).not.toHaveProperty('part');
  });

  it('the trend of a product adds up to its revenue', async () => {
    const [first] = (await table())?.rows ?? [];
    const cents = String(first?.trend)
      .split(' ')
      .map((part) => Number(part.split(':')[1]));
    expect(cents.reduce((sum, value) => sum + value, 0)).toBe(60_000);
  });

  it('says how few products make 80% of revenue', async () => {
    const answer = await ask('product-pareto', { of: 'product' });
    expect(answer?.rows[0]).toMatchObject({ place: 1, sellers: 3, toEighty: 1, revenue: 63_900 });
    expect(answer?.rows.at(-1)).toMatchObject({ place: 3, share: 1 });
  });

  it('counts what is bought together', async () => {
    const input = { level: 'category', least: 2, order: 'lift', limit: 10 };
    const pair = {
      a: 'sport.nutrition',
      b: 'sport.supplement',
      both: 5,
      ordersA: 62,
      ordersB: 5,
      orders: 62,
    };
    expect((await ask('product-pairs', input))?.rows).toEqual([pair]);
    expect((await ask('product-pairs', { ...input, least: 6 }))?.rows).toEqual([]);
    const [goes] = (await ask('product-pairs', { ...input, level: 'product', product: '2' }))?.rows ?? [];
    expect(goes).toMatchObject({ a: '1', b: '2', both: 5, ordersA: 60, ordersB: 5 });
    const elsewhere = await ask('product-pairs', { ...input, where: { brand: ['power'] } });
    expect(elsewhere?.rows).toEqual([]);
  });

  it('knows one product: its prices, and its conversion against its category', async () => {
    const [facts] = (await ask('product-facts', { product: '1' }))?.rows ?? [];
    expect(facts).toMatchObject({ price: 1200, usual: 1000, low: 1000, high: 1200, prices: 2, products: 2 });
    expect(Number(facts?.p)).toBeLessThan(1e-6);
    expect((await ask('product-facts', { product: '99' }))?.rows).toEqual([]);
    const days = (await ask('product-price-days', { product: '1' }, {}))?.rows ?? [];
    expect(days.reduce((sum, row) => sum + Number(row.units), 0)).toBe(60);
  });

  it('the weeks of the best products add up to their revenue, and are unknown where days are', async () => {
    const rows = (await ask('product-weeks', { most: 2 }))?.rows ?? [];
    const of = (product: string) =>
      String(rows.find((row) => row.product === product)?.weeks ?? '')
        .split(' ')
        .map((part) => part.split(':'));
    const known = (await table())?.rows ?? [];
    expect(new Set(only(rows, 'product'))).toEqual(new Set(only(known.slice(0, 2), 'product')));
    for (const { product, revenue } of known.slice(0, 2)) {
      const weeks = of(String(product));
      expect(weeks.reduce((sum, [, cents]) => sum + Number(cents), 0)).toBe(revenue);
      expect(weeks.every(([monday]) => weekdayOf(monday ?? '') === 1)).toBe(true);
    }
    expect(of('1').map(([monday]) => monday)).toEqual(['2019-09-30', '2019-10-07', '2019-10-14']);
    const hidden = await ask('product-weeks', { most: 1 }, { where: { hour: ['10'] } });
    expect(only(hidden?.rows, 'weeks')).toEqual([null]);
  });

  it('shows how prices are spread, and how products sell below and above their usual price', async () => {
    const spread = (await ask('product-price-spread', {}))?.rows ?? [];
    // 5.00, 7.00 and a mean of 10.38 dollars: tenths of a power of ten, in cents.
    expect(spread.map((row) => [row.bin, row.usual, row.outliers])).toEqual([
      [26, 1, 0],
      [28, 1, 0],
      [30, 1, 0],
    ]);
    // Days within a month are counted from the days.
    const some = await ask('product-price-spread', { range: { from: '2019-10-02', to: '2019-10-19' } });
    expect(only(some?.rows, 'bin')).toEqual([26, 28, 30]);
    expect((await ask('product-price-outliers', { limit: 5 }))?.rows).toEqual([]);
    expect((await ask('product-price-changes', {}))?.rows).toEqual([
      { step: 0, events: 210, units: 60, products: 1 },
      { step: 3, events: 50, units: 0, products: 1 },
    ]);
  });

  it('the binomial chance equals a sum over the tail, and meets the normal where that takes over', async () => {
    const p = async (x: number, n: number, rate: number) =>
      Number((await shop.work.unsafe(`select fact.binomial_p(${x}, ${n}, ${rate}) as p`))[0]?.p);
    expect(await p(0, 10, 0.1)).toBeCloseTo(2 * 0.9 ** 10, 12);
    expect(await p(5, 5, 0.5)).toBeCloseTo(2 / 32, 12);
    expect(await p(5, 10, 0.5)).toBe(1);
    const [exact, normal] = [await p(640, 11_900, 0.05), await p(644, 12_100, 0.05)];
    expect(exact).toBeGreaterThan(0.05);
    expect(exact).toBeLessThan(0.12);
    expect(normal).toBeGreaterThan(0.08);
    expect(normal).toBeLessThan(0.2);
  });
});
