import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sql } from '@/db/client';
import { sessionId } from '@/db/testing/events';
import { commerce } from '@/lib/metrics/commerce';
import type { Question } from '@/lib/metrics/types';
import { answerQueries } from './answer';
import { type OpenShop, openShop } from './testing/open-shop';

let shop: OpenShop;
let serve: Sql;
beforeAll(async () => {
  const events = Array.from({ length: 60 }, (_, n) => ({
    time: `2019-10-${String(1 + (n % 28)).padStart(2, '0')} 10:00:00`,
    type: 'purchase' as const,
    product: 1 + (n % 7),
    category: 'electronics.audio',
    brand: 'apple',
    price: 100 * (n + 1),
    user: n + 1,
    session: sessionId(n + 1),
  }));
  shop = await openShop(events);
  serve = shop.serve;
});
afterAll(() => shop.drop());

/** Every day a question of its own, whose answer is no other's. */
const questions: readonly Question[] = Array.from({ length: 20 }, (_, n) => {
  const day = `2019-10-${String(n + 1).padStart(2, '0')}`;
  return { stats: ['revenue', 'units'], range: { from: day, to: day }, by: [], where: {} };
});
const rowsOf = async () =>
  (await answerQueries(serve, commerce, questions))?.map(({ rows }) => JSON.stringify(rows));

it('answers that two connections share come in their places', async () => {
  const expected = Array.from({ length: 20 }, (_, n) => {
    const days = [n, n + 28, n + 56].filter((one) => one < 60);
    return JSON.stringify([
      { revenue: days.reduce((sum, one) => sum + 100 * (one + 1), 0), units: days.length },
    ]);
  });
  expect(await rowsOf()).toEqual(expected);
});

it('no page shows another answer while connections die at random', async () => {
  const right = await rowsOf();
  const pages = 200;
  let killed = 0;
  const kill = async () => {
    const [row] = await shop.work`
      select count(pg_terminate_backend(pid)) as killed from (
        select pid from pg_stat_activity
        where datname = current_database() and application_name = 'cartograph serve' and xact_start is not null
        order by random() limit 1) victim`;
    killed += Number(row?.killed);
  };
  const wrong: unknown[] = [];
  let failed = 0;
  const one = async () => {
    try {
      const rows = await rowsOf();
      if (JSON.stringify(rows) !== JSON.stringify(right)) wrong.push(rows);
    } catch {
      failed += 1;
    }
  };
  for (let n = 0; n < pages; n += 4) await Promise.all([...Array.from({ length: 4 }, one), kill()]);
  expect(killed).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
  expect(failed).toBeGreaterThan(0);
  expect(failed).toBeLessThan(pages);
  expect(await rowsOf()).toEqual(right);
});
