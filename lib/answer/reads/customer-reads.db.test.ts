import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Sql } from '@/db/client';
import { ingest } from '@/db/ingest/ingest';
import { refresh } from '@/db/refresh';
import { type TestDatabase, testDatabase } from '@/db/testing';
import { commerce } from '@/lib/metrics/commerce';
import type { Answer, Row } from '@/lib/metrics/types';
import { oneOrderKind, returnDays } from '@/lib/segments/one-order';
import { writeSample } from '@/scripts/sample/write';
import { answerQueries } from '../answer';
import { readCatalog } from '../catalog';
import { checkQuestion } from '../check';

const sum = (rows: readonly Row[], key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);

describe('the reads about customers', () => {
  let database: TestDatabase;
  let sql: Sql;
  const to = '2019-12-31';

  const ask = async (read: string, more: Record<string, unknown> = {}): Promise<Answer> => {
    const question = checkQuestion(commerce, { read, arguments: { to, ...more } });
    const [answer] = (await answerQueries(sql, commerce, [question])) ?? [];
    if (!answer) throw new Error('no answer');
    return answer;
  };

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'customers-'));
    database = await testDatabase();
    sql = connect(database.url, 'serve');
    const { files } = await writeSample({
      events: 10_000,
      seed: 11,
      from: '2019-10-01',
      to,
      out: folder,
      gzip: false,
    });
    await ingest({ url: database.url, files });
    await refresh(database.url);
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  it('count every buyer once, with all revenue, in each of them', async () => {
    const [orders] = await sql.unsafe(
      'select count(distinct user_id) as buyers, count(*) as orders, sum(revenue_cents)::bigint as revenue from fact.orders',
    );
    const [segments, cells, lorenz, recency, migration, churn] = [
      await ask('customerSegments'),
      await ask('customerCells'),
      await ask('customerLorenz', { of: 'revenue' }),
      await ask('customerRecency'),
      await ask('customerMigration'),
      await ask('customerChurn'),
    ];
    for (const answer of [segments, cells, lorenz, recency, migration, churn]) {
      expect(sum(answer.rows, 'customers')).toBe(orders?.buyers);
    }
    expect(sum(segments.rows, 'orders')).toBe(orders?.orders);
    for (const answer of [segments, cells, migration])
      expect(sum(answer.rows, 'revenue')).toBe(orders?.revenue);
    expect(sum(lorenz.rows, 'value')).toBe(orders?.revenue);
    for (const read of ['customerLifetime', 'customerMargins']) {
      expect([read, sum((await ask(read)).rows, 'revenue')]).toEqual([read, orders?.revenue]);
    }
    const gaps = await ask('customerGaps');
    expect(sum(gaps.rows, 'returned') + sum(gaps.rows, 'waiting')).toBe(orders?.orders);
    expect(sum(gaps.rows, 'waiting')).toBe(orders?.buyers);
  });

  it('tell bargain hunters from potential loyalists as a count in code does', async () => {
    // So small a shop sells next to nothing below its usual price.
    const work = connect(database.url, 'work');
    await work.unsafe(
      'update fact.product_prices set usual_cents = usual_cents * 1.1 where product_id % 3 = 0',
    );
    await work.end();
    const { rows } = await ask('customerOneOrder');
    const lines = await sql.unsafe<Row[]>(
      `select j.user_id, j.day, j.revenue_cents as paid, j.units, pp.usual_cents as usual, c.orders,
              (select count(*) from fact.product_prices o join fact.products q using (product_id)
               where q.category_code = p.category_code and o.usual_cents < pp.usual_cents)::int as below,
              (select count(*) from fact.product_prices o join fact.products q using (product_id)
               where q.category_code = p.category_code)::int as beside,
              p.category_code <> 'uncategorised' as filed,
              (select min(o.day) from fact.orders o where o.user_id = j.user_id and o.number = 2) as second
       from fact.journeys j join fact.customers c on c.user_id = j.user_id and c.first_order_session = j.session_id
       join fact.products p using (product_id) left join fact.product_prices pp using (product_id)
       where j.units > 0 and c.orders > 0`,
    );
    const byBuyer = new Map<unknown, Row[]>();
    for (const line of lines) byBuyer.set(line.user_id, [...(byBuyer.get(line.user_id) ?? []), line]);
    const counted = { bargain: [0, 0, 0], loyalist: [0, 0, 0], unclear: [0, 0, 0] };
    for (const own of byBuyer.values()) {
      const priced = own.filter((line) => line.usual !== null);
      const usual = priced.reduce((all, line) => all + Number(line.units) * Number(line.usual), 0);
      // Of the cheapest third: fewer than a third of the category's products cost less.
      const isCheap = own.every(
        (line) => line.filed && line.usual !== null && 3 * Number(line.below) < Number(line.beside),
      );
      const into = counted[oneOrderKind(sum(priced, 'paid'), usual, isCheap)];
      const days = (day: unknown) => Date.parse(`${day}`) / 86_400_000;
      const first = days(own[0]?.day);
      const isOld = days(to) - first >= returnDays;
      if (own[0]?.orders === 1) into[0] = (into[0] ?? 0) + 1;
      if (isOld) into[1] = (into[1] ?? 0) + 1;
      if (isOld && own[0]?.second && days(own[0].second) - first <= returnDays) into[2] = (into[2] ?? 0) + 1;
    }
    const told = (kind: string) => {
      const own = rows.filter((row) => row.kind === kind);
      return [sum(own, 'customers'), sum(own, 'followed'), sum(own, 'returned')];
    };
    expect({ bargain: told('bargain'), loyalist: told('loyalist'), unclear: told('unclear') }).toEqual(
      counted,
    );
    expect(counted.bargain[0]).toBeGreaterThan(0);
    expect(counted.loyalist[0]).toBeGreaterThan(0);
  });

  it('count cohorts as a plain count of orders does', async () => {
    const { rows } = await ask('customerCohorts');
    const plain = await sql.unsafe<Row[]>(
      `with o as (select user_id, extract(month from day)::int as month, revenue_cents from fact.orders),
            f as (select user_id, min(month) as first from o group by 1)
       select first, month - first as age, count(distinct user_id) as customers, sum(revenue_cents)::bigint as revenue
       from o join f using (user_id) group by 1, 2 order by 1, 2`,
    );
    expect(
      rows.map((row) => [Number(String(row.cohort).slice(5, 7)), row.age, row.customers, row.revenue]),
    ).toEqual(plain.map((row) => [row.first, row.age, row.customers, row.revenue]));
  });

  it('narrow to the customers with a purchase that the filters let through', async () => {
    const filters = { category: ['electronics'], dayType: ['weekday'], customerType: ['new'] };
    const [plain] = await sql.unsafe(
      `select count(distinct j.user_id) as customers, sum(j.revenue_cents)::bigint as revenue
       from fact.journeys j join fact.products p using (product_id) join fact.customers c using (user_id)
       where j.units > 0 and p.category_code like 'electronics%' and extract(isodow from j.day) < 6
         and j.session_id = c.first_order_session`,
    );
    for (const read of ['customerSegments', 'customerCells', 'customerMigration']) {
      const { rows } = await ask(read, filters);
      expect([read, sum(rows, 'customers'), sum(rows, 'revenue')]).toEqual([
        read,
        plain?.customers,
        plain?.revenue,
      ]);
    }
    expect(sum((await ask('customerCohorts', filters)).rows, 'revenue')).toBe(plain?.revenue);
  });

  it('show the run of the end of the range, and the one before', async () => {
    const november = await ask('customerSegments', { to: '2019-11-30' });
    const december = await ask('customerSegments');
    expect(november.rows[0]?.asOf).toBe('2019-11-30');
    const before = december.rows.filter((row) => row.before !== null);
    expect(sum(before, 'before')).toBe(sum(november.rows, 'customers'));
    expect((await ask('customerSegments', { to: '2019-12-15' })).rows).toEqual(november.rows);
  });

  it('list the customers of a cell, page after page, in each order', async () => {
    const list = { cell: {}, sort: 'lastOrder', direction: 'desc', limit: 40 };
    const all = await ask('customerList', { ...list, limit: 10_000 });
    expect(all.total).toBe(all.rows.length);
    const ids: unknown[] = [];
    let page = await ask('customerList', list);
    while (page.rows.length > 0) {
      ids.push(...page.rows.map((row) => row.id));
      const last = page.rows.at(-1);
      page = await ask('customerList', {
        ...list,
        after: { value: String(last?.lastOrder), id: Number(last?.id) },
      });
      expect(page.rows.length === 0 || page.total === all.total).toBe(true);
    }
    expect(ids).toEqual(all.rows.map((row) => row.id));
    const cells = (await ask('customerCells')).rows;
    const largest = cells.toSorted((a, b) => Number(b.customers) - Number(a.customers))[0];
    const cell = { segment: largest?.segment, dayCell: largest?.dayCell, orderCell: largest?.orderCell };
    const inside = await ask('customerList', { ...list, cell, sort: 'revenue', limit: 5 });
    expect(inside.total).toBe(largest?.customers);
    const id = String(inside.rows[0]?.id);
    const found = await ask('customerList', { ...list, find: id.slice(0, 6) });
    expect(found.rows.every((row) => String(row.id).startsWith(id.slice(0, 6)))).toBe(true);
    expect(found.rows.some((row) => row.id === id)).toBe(true);
  });

  it('tell one customer apart from nobody', async () => {
    const [first] = (await ask('customerList', { cell: {}, sort: 'orders', direction: 'desc', limit: 1 }))
      .rows;
    const asked = ['customerProfile', 'customerOrders', 'customerHistory'].map((read) =>
      checkQuestion(commerce, { read, arguments: { id: first?.id } }),
    );
    const [profile, orders, history] = (await answerQueries(sql, commerce, asked)) ?? [];
    expect(profile?.rows[0]).toMatchObject({ id: first?.id, orders: first?.orders, segment: first?.segment });
    expect(orders?.rows.length).toBe(first?.orders);
    expect(history?.rows.length).toBe(3);
    const nobody = checkQuestion(commerce, { read: 'customerProfile', arguments: { id: '1' } });
    expect((await answerQueries(sql, commerce, [nobody]))?.[0]?.rows).toEqual([]);
  });

  it('slice visits by the newest segment, so that the parts make the whole', async () => {
    const range = { from: '2019-11-03', to: '2019-12-20' };
    const stats = ['sessions', 'orders', 'revenue'];
    const query = (more: object) => checkQuestion(commerce, { stats, range, by: [], where: {}, ...more });
    const [whole, parts, some, none] =
      (await answerQueries(sql, commerce, [
        query({}),
        query({ by: [{ attribute: 'segment' }] }),
        query({ where: { segment: ['champions', 'risk'] } }),
        query({ where: { segment: ['none'] } }),
      ])) ?? [];
    for (const stat of stats) {
      expect(sum(parts?.rows ?? [], stat)).toBe(whole?.rows[0]?.[stat]);
      const chosen = parts?.rows.filter((row) => row.segment === 'champions' || row.segment === 'risk') ?? [];
      expect(some?.rows[0]?.[stat]).toBe(sum(chosen, stat));
    }
    expect(none?.rows[0]?.orders).toBe(0);
    expect(parts?.explain.sources[0]?.name).toBe('segment_day');
    const catalog = await readCatalog(sql);
    const events = (counts: readonly { rows: number }[] = []) =>
      counts.reduce((total, { rows }) => total + rows, 0);
    expect(events(catalog?.segments)).toBe(events(catalog?.customerTypes));
  });
});
