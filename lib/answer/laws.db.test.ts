import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sql, snapshot } from '@/db/client';
import { randomQuery } from '@/db/testing/queries';
import { shopEvents } from '@/db/testing/shop';
import { commerce } from '@/lib/metrics/commerce';
import { plan } from '@/lib/metrics/plan';
import type { Model, Row } from '@/lib/metrics/types';
import { answerQueries, readVersion } from './answer';
import { type OpenShop, openShop } from './testing/open-shop';

const factsOnly: Model = {
  ...commerce,
  sources: commerce.sources.filter((source) => source.kind === 'facts'),
};

/** Rows in which something was counted: a mart and the facts may differ in whether they list an empty group. */
function counted(rows: readonly Row[], stats: readonly string[]): string[] {
  return rows
    .filter((row) => stats.some((stat) => row[stat] !== 0))
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .map(([key, value]) => [key, typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value])
          .sort(),
      ),
    )
    .sort();
}

describe('a mart answers as the facts do', () => {
  let shop: OpenShop;
  let serve: Sql;

  beforeAll(async () => {
    const events = fc
      .sample(shopEvents, { seed: 7, numRuns: 6 })
      .flatMap((shop, index) => shop.map((event) => ({ ...event, user: event.user + index * 5 })));
    const distinct = [...new Map(events.map((event) => [JSON.stringify(event), event])).values()];
    shop = await openShop(distinct);
    serve = shop.serve;
  });
  afterAll(() => shop.drop());

  it('for any question, from the source that was expected', async () => {
    const routes = new Map<string, number>();
    const days = (await snapshot(serve, readVersion))?.days;
    await fc.assert(
      fc.asyncProperty(randomQuery, async (query) => {
        const [fast] = (await answerQueries(serve, commerce, [query])) ?? [];
        const [slow] = (await answerQueries(serve, factsOnly, [query])) ?? [];
        const expected = plan(commerce, query, days).parts.map((part) => part.source.name);
        expect(fast?.explain.sources.map((source) => source.name)).toEqual(expected);
        expect(slow?.explain.sources.map((source) => source.name)).toEqual(['facts']);
        expect(counted(fast?.rows ?? [], query.stats)).toEqual(counted(slow?.rows ?? [], query.stats));
        for (const name of expected) routes.set(name, (routes.get(name) ?? 0) + 1);
      }),
      { seed: 11, numRuns: 1_000 },
    );
    expect([...routes.keys()].sort()).toEqual(commerce.sources.map((source) => source.name).sort());
  }, 120_000);

  it('what counts sales alone misses none of them', async () => {
    const sellers = { some: 0 };
    await fc.assert(
      fc.asyncProperty(randomQuery, async ({ range, where }) => {
        const by = [{ attribute: 'product' as const }];
        const [all] =
          (await answerQueries(serve, factsOnly, [{ stats: ['revenue'], range, by, where }])) ?? [];
        const read = { read: 'product-pareto', arguments: { range, where, of: 'product' } };
        const [curve] = (await answerQueries(serve, commerce, [read])) ?? [];
        const sold = (all?.rows ?? []).map((row) => Number(row.revenue)).filter((revenue) => revenue > 0);
        expect(curve?.rows[0]?.sellers ?? 0).toBe(sold.length);
        expect(curve?.rows[0]?.revenue ?? 0).toBe(sold.reduce((sum, revenue) => sum + revenue, 0));
        sellers.some += sold.length;
      }),
      { seed: 13, numRuns: 200 },
    );
    expect(sellers.some).toBeGreaterThan(100);
  }, 60_000);

  it('a step keeps the sessions that its own count counts, and its parts add up', async () => {
    const all = { range: { from: '2019-10-01', to: '2019-12-31' }, by: [], where: {} };
    for (const step of ['cartSessions', 'strictOrders']) {
      const where = { step: [step] };
      const questions = [
        { ...all, stats: [step] },
        { ...all, where, stats: ['sessions', 'revenue'] },
        { ...all, where, stats: ['revenue'], by: [{ category: { under: '' } }] },
      ];
      const [counted, kept, parts] = (await answerQueries(serve, commerce, questions)) ?? [];
      expect(kept?.rows[0]?.sessions).toBe(counted?.rows[0]?.[step]);
      expect(kept?.explain.sources.map(({ name }) => name)).toEqual(['facts']);
      const sum = (parts?.rows ?? []).reduce((total, row) => total + Number(row.revenue), 0);
      expect(sum).toBe(kept?.rows[0]?.revenue);
    }
  });

  it('an empty count is 0, not null', async () => {
    const [answer] =
      (await answerQueries(serve, commerce, [
        { stats: ['orders', 'revenue'], range: { from: '2031-01-01', to: '2031-01-31' }, by: [], where: {} },
      ])) ?? [];
    expect(answer?.rows).toEqual([{ orders: 0, revenue: 0 }]);
  });

  it('says what a limit cut', async () => {
    const query = {
      stats: ['revenue', 'orders'],
      range: { from: '2019-10-01', to: '2019-12-31' },
      by: [{ attribute: 'brand' as const }],
      where: {},
      order: { stat: 'revenue', direction: 'desc' as const },
    };
    const [all, top] = (await answerQueries(serve, commerce, [query, { ...query, limit: 2 }])) ?? [];
    expect(top?.rows).toEqual(all?.rows.slice(0, 2));
    expect(top?.total).toBe(all?.rows.length);
    const cut = all?.rows.slice(2).reduce((sum, row) => sum + Number(row.revenue), 0);
    expect(top?.rest).toEqual({ revenue: cut });
  });
});
