import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultMargin } from '@/lib/segments/margins';
import { segmentOf } from '@/lib/segments/rules';
import { scoreOf, ties } from '@/lib/segments/scores';
import { writeSample } from '@/scripts/sample/write';
import { connect, type Sql } from '../client';
import { ingest } from '../ingest/ingest';
import { refresh } from '../refresh';
import { root } from '../server/root';
import { type TestDatabase, testDatabase } from '../testing';
import { insertEvents, sessionId, type TestEvent } from '../testing/events';

type Member = { readonly user_id: number; readonly [column: string]: unknown };

const bought = (user: number, day: string, price: number, more: Partial<TestEvent> = {}): TestEvent => ({
  time: `${day} 10:00:00`,
  type: 'purchase',
  product: 1,
  category: 'electronics.smartphone',
  brand: 'apple',
  price,
  user,
  session: sessionId(user * 1000 + Number(day.slice(5, 7)) * 40 + Number(day.slice(8))),
  ...more,
});

describe('a segmentation run', () => {
  let database: TestDatabase;
  let sql: Sql;
  const members = (month: string) =>
    sql.unsafe<Member[]>('select * from fact.segment_members where month = $1 order by user_id', [month]);
  const runs = () => sql.unsafe('select month, as_of, buyers from fact.segment_runs order by month');

  beforeAll(async () => {
    database = await testDatabase();
    sql = connect(database.url, 'work');
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  it('is not made without a buyer, and of one buyer makes a new customer', async () => {
    await insertEvents(sql, [bought(9, '2019-10-03', 100, { type: 'view' })], 'view');
    await refresh(database.url);
    expect(await runs()).toEqual([]);
    await insertEvents(sql, [bought(1, '2019-10-05', 1000)], 'one');
    await refresh(database.url);
    expect(await runs()).toEqual([{ month: '2019-10-01', as_of: '2019-10-05', buyers: 1 }]);
    expect(await members('2019-10-01')).toMatchObject([
      { user_id: 1, recency: 5, frequency: 1, monetary: 1, segment: 'new', contribution_cents: 120 },
    ]);
  });

  it('scores equal customers equally, month by month, and leaves earlier months as they are', async () => {
    const alike = [2, 3, 4, 5].map((user) => bought(user, '2019-10-20', 500));
    const again = [
      bought(2, '2019-11-02', 700),
      bought(2, '2019-11-09', 200, { category: null, product: 2 }),
    ];
    await insertEvents(sql, [...alike, ...again], 'more');
    await refresh(database.url);
    expect(await runs()).toEqual([
      { month: '2019-10-01', as_of: '2019-10-31', buyers: 5 },
      { month: '2019-11-01', as_of: '2019-11-09', buyers: 5 },
    ]);
    const october = await members('2019-10-01');
    const pattern = (one: Member) => [one.recency, one.frequency, one.monetary, one.segment];
    expect(new Set(october.slice(1).map((one) => JSON.stringify(pattern(one)))).size).toBe(1);
    const [, second] = await members('2019-11-01');
    expect(second).toMatchObject({
      orders: 3,
      units: 3,
      revenue_cents: 1400,
      contribution_cents: 184,
      first_order: '2019-10-20',
      last_order: '2019-11-09',
      previous_order: '2019-11-02',
      last_order_cents: 200,
      categories: 2,
      month_sessions: 2,
      before_sessions: 1,
      recency: 5,
      frequency: 5,
      monetary: 5,
      segment: 'champions',
    });
    const [before] = await sql.unsafe('select version from fact.segment_runs order by month limit 1');
    await insertEvents(sql, [bought(6, '2019-12-01', 300)], 'december');
    await refresh(database.url);
    expect(await sql.unsafe('select version from fact.segment_runs order by month limit 1')).toEqual([
      before,
    ]);
    expect(await members('2019-10-01')).toEqual(october);
    expect((await members('2019-12-01')).length).toBe(6);
  });

  it('is made anew when a margin changes, under a data version of its own', async () => {
    await sql.unsafe("insert into app.margins (category, margin) values ('electronics', 0.5)");
    const report = await refresh(database.url);
    expect(report.why).toBe('new assumptions');
    expect((await members('2019-10-01'))[0]?.contribution_cents).toBe(500);
    expect((await refresh(database.url)).why).toBe('nothing to do');
    expect((await sql.unsafe('select max(version) as version from mart.data_version'))[0]?.version).toBe(
      report.version,
    );
  });
});

/** What the first purchases of a file make of its buyers, counted without the database. */
function expectMembers(lines: readonly string[]) {
  const rows = [...new Set(lines)].map((line) => line.split(','));
  const codes = new Map<string, string>();
  for (const [, , product = '', , code = ''] of rows) {
    if (code !== '' && !codes.has(product)) codes.set(product, code);
  }
  const buyers = new Map<string, { orders: Set<string>; revenue: number; contribution: number }>();
  for (const [, type, product = '', , , , price = '', user = '', session = ''] of rows) {
    if (type !== 'purchase') continue;
    const buyer = buyers.get(user) ?? { orders: new Set(), revenue: 0, contribution: 0 };
    buyers.set(user, buyer);
    buyer.orders.add(session);
    buyer.revenue += Math.round(Number(price) * 100);
    const [root = ''] = (codes.get(product) ?? 'uncategorised').split('.');
    buyer.contribution += Math.round(Number(price) * 100) * Math.round(defaultMargin(root) * 1000);
  }
  const all = [...buyers.entries()].map(([user, { orders, revenue, contribution }]) => ({
    user: Number(user),
    orders: orders.size,
    revenue,
    contribution: Math.round(contribution / 1000),
  }));
  const score = (key: 'orders' | 'revenue', value: number) =>
    scoreOf(
      all.filter((other) => other[key] < value).length,
      all.filter((other) => other[key] === value).length,
      all.length,
      ties.frequency,
    );
  return all
    .map((one) => ({
      ...one,
      segment: segmentOf(5, score('orders', one.orders), score('revenue', one.revenue)),
    }))
    .sort((a, b) => a.user - b.user);
}

describe('on a day of a shop', () => {
  it('agrees with a count of the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'segments-'));
    const real = resolve(root, '..', 'shared', 'data', '2019-Oct-first-5k.csv');
    const day = { from: '2019-10-01', to: '2019-10-01' };
    const files = existsSync(real)
      ? [real]
      : (await writeSample({ events: 5_000, seed: 4, ...day, out: folder, gzip: false })).files;
    const database = await testDatabase();
    const sql = connect(database.url, 'work');
    try {
      await ingest({ url: database.url, files });
      await refresh(database.url);
      const lines = files.flatMap((file) => readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1));
      const stored = await sql.unsafe(
        `select user_id as user, orders, revenue_cents as revenue, contribution_cents as contribution, segment
         from fact.segment_members order by 1`,
      );
      expect([...stored]).toEqual(expectMembers(lines));
    } finally {
      await sql.end();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
