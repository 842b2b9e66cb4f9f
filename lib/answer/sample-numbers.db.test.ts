import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFile } from '@/db/ingest/testing/sample';
import { loadLink } from '@/lib/filters/link';
import { resolveView, type View } from '@/lib/filters/view';
import { commerce } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Answer, DayRange, Row } from '@/lib/metrics/types';
import { bundle } from '@/lib/pages/ask';
import { executive } from '@/lib/pages/executive';
import { defaultMargin } from '@/lib/segments/margins';
import { decomposeChange } from '@/lib/stats/decompose-change';
import { answerQueries } from './answer';
import { type CountedSession, countSessions, readEvents, sessionsIn } from './testing/count-events';
import { generated, openFiles } from './testing/open-files';

/** What an executive page answers, and a second, independent count of the same files. */
type Shop = {
  readonly view: View;
  readonly answerTo: (visual: string, question: string) => Answer | undefined;
  /** The same on the page switched to contribution. */
  readonly contributionTo: (visual: string, question: string) => Answer | undefined;
  readonly counted: (range?: DayRange) => CountedSession[];
};

const drops: (() => Promise<void>)[] = [];

async function openShop(texts: readonly string[]): Promise<Shop> {
  const { serve, bounds, sessions, drop } = await openFiles(texts);
  drops.push(drop);
  const view = resolveView(await loadLink({}), { bounds, nodes: [], brands: [] });
  const open = async (page: View) => {
    const { questions, find } = bundle(executive, page);
    const answers = await answerQueries(serve, commerce, questions);
    return (visual: string, question: string) => answers?.[find(visual, question) ?? -1];
  };
  return {
    view,
    answerTo: await open(view),
    contributionTo: await open({ ...view, metric: 'contribution' }),
    counted: (range = view.dates) => sessionsIn(sessions, range),
  };
}

type Amount = (session: CountedSession) => number;
const total = (sessions: readonly CountedSession[], amount: Amount) =>
  sessions.reduce((sum, session) => sum + amount(session), 0);
const count = (sessions: readonly CountedSession[], is: (session: CountedSession) => boolean) =>
  sessions.filter(is).length;
const people = (sessions: readonly CountedSession[]) => new Set(sessions.map(({ user }) => user)).size;
const revenue: Amount = (session) => session.revenue;
const bought = ({ units }: CountedSession) => units > 0;

/** Sums by a key, those of nothing left out, in order. */
function sums(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const found = new Map<string, number>();
  for (const [key, value] of entries) found.set(key, (found.get(key) ?? 0) + value);
  return Object.fromEntries([...found].filter(([, value]) => value !== 0).sort());
}

const read = (rows: readonly Row[] = [], keys: readonly string[], stat: string) =>
  sums(rows.map((row) => [keys.map((key) => row[key]).join(' '), Number(row[stat])]));

const shops = {
  'the real sample, or one like it': () => [sampleFile().content.toString('utf8')],
  'two generated months': () => generated({ events: 12_000, from: '2019-10-01', to: '2019-11-30' }),
};

afterAll(async () => {
  for (const drop of drops) await drop();
});

describe.each(Object.entries(shops))('the executive page of %s equals a plain count', (_, texts) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(await texts());
  });

  const periods = () =>
    [
      ['now', shop.view.dates],
      ['before', shop.view.before],
    ] as const;

  it('key figures, now and before', () => {
    for (const [question, range] of periods()) {
      const sessions = range ? shop.counted(range) : [];
      const orders = count(sessions, bought);
      const expected: Record<string, number | null> = {
        revenue: total(sessions, revenue),
        orders,
        averageOrder: orders > 0 ? total(sessions, revenue) / orders : null,
        conversion: sessions.length > 0 ? orders / sessions.length : null,
        sessions: sessions.length,
        visitors: people(sessions),
        customers: people(sessions.filter(bought)),
        units: total(sessions, ({ units }) => units),
      };
      const figures = executive.visuals.filter((visual) => visual.kind === 'kpi');
      expect(figures.map(({ metric }) => metric).sort()).toEqual(Object.keys(expected).sort());
      for (const { id, metric } of figures) {
        const answer = shop.answerTo(id, question);
        expect(answer === undefined).toBe(range === null);
        if (answer)
          expect([metric, readMetric(commerce, metric, answer.rows[0])]).toEqual([metric, expected[metric]]);
      }
    }
  });

  it('revenue by day, also in the history that says what is usual, and by level-1 category', () => {
    const byDay = (sessions: readonly CountedSession[]) =>
      sums(sessions.map(({ day, revenue: cents }) => [day, cents]));
    expect(read(shop.answerTo('trend', 'now')?.rows, ['time'], 'revenue')).toEqual(byDay(shop.counted()));
    expect(read(shop.answerTo('trend', 'history')?.rows, ['time'], 'revenue')).toEqual(
      byDay(shop.counted({ from: '0000', to: '9999' })),
    );
    const byCategory = shop
      .counted()
      .flatMap(({ day, categories }) =>
        [...categories].map(([node, { revenue: cents }]) => [`${day} ${node}`, cents] as const),
      );
    expect(read(shop.answerTo('category', 'now')?.rows, ['time', 'category'], 'revenue')).toEqual(
      sums(byCategory),
    );
  });

  it('the funnel in any order and in order, and what is left in carts', () => {
    for (const [question, range] of periods()) {
      if (!range) continue;
      const sessions = shop.counted(range);
      expect(shop.answerTo('funnel', question)?.rows[0]).toMatchObject({
        viewSessions: count(sessions, ({ views }) => views > 0),
        cartSessions: count(sessions, ({ carts }) => carts > 0),
        orders: count(sessions, bought),
        strictCarts: count(sessions, ({ step }) => step >= 2),
        strictOrders: count(sessions, ({ step }) => step >= 3),
      });
      expect(shop.answerTo('carts', question)?.rows[0]).toMatchObject({
        abandoned: total(sessions, ({ abandoned }) => abandoned),
        cartOrders: count(sessions, ({ carts, units }) => carts > 0 && units > 0),
      });
    }
  });

  it('orders and revenue of new and returning customers, in all and by day', () => {
    const orders = shop.counted().filter(bought);
    const typeOf = ({ isFirstOrder }: CountedSession) => (isFirstOrder ? 'new' : 'returning');
    const dayOf = (session: CountedSession) => `${session.day} ${typeOf(session)}`;
    const [now, daily] = [shop.answerTo('mix', 'now'), shop.answerTo('mix', 'daily')];
    for (const [stat, amount] of [
      ['orders', () => 1],
      ['revenue', revenue],
    ] as const) {
      expect(read(now?.rows, ['customerType'], stat)).toEqual(
        sums(orders.map((session) => [typeOf(session), amount(session)])),
      );
      expect(read(daily?.rows, ['time', 'customerType'], stat)).toEqual(
        sums(orders.map((session) => [dayOf(session), amount(session)])),
      );
    }
  });

  it('contribution by day and by level-1 category: revenue times the margin of its category', () => {
    const parts = shop.counted().flatMap(({ day, categories }) =>
      [...categories].map(([category, { revenue: cents }]) => ({
        day,
        category,
        // Margins have two decimals: whole hundredths of a cent.
        value: cents * Math.round(defaultMargin(category) * 100),
      })),
    );
    const hundredths = (rows: readonly Row[] = [], keys: readonly string[]) =>
      sums(
        rows.map((row) => [
          keys.map((key) => row[key]).join(' '),
          Math.round(100 * Number(readMetric(commerce, 'contribution', row))),
        ]),
      );
    expect(parts.length).toBeGreaterThan(0);
    expect(hundredths(shop.contributionTo('trend', 'now')?.rows, ['time'])).toEqual(
      sums(parts.map(({ day, value }) => [day, value])),
    );
    expect(hundredths(shop.contributionTo('category', 'now')?.rows, ['time', 'category'])).toEqual(
      sums(parts.map(({ day, category, value }) => [`${day} ${category}`, value])),
    );
  });

  it('order values by day with what their interval needs', () => {
    const rows = shop.answerTo('averageByDay', 'now')?.rows ?? [];
    const squares = read(rows, ['time'], 'orderSquares');
    const expected = sums(
      shop
        .counted()
        .filter(bought)
        .map((session) => [session.day, (session.revenue / 100) ** 2]),
    );
    expect(Object.keys(squares)).toEqual(Object.keys(expected));
    for (const [day, value] of Object.entries(expected)) expect(squares[day]).toBeCloseTo(value, 4);
    expect(read(shop.answerTo('combo', 'now')?.rows, ['time'], 'orders')).toEqual(
      sums(
        shop
          .counted()
          .filter(bought)
          .map(({ day }) => [day, 1]),
      ),
    );
  });

  it('what drives the change: each category and all of them to the cent', () => {
    const byCategory = (range: DayRange | null, field: 'units' | 'revenue') =>
      sums(
        (range ? shop.counted(range) : []).flatMap(({ categories }) =>
          [...categories].map(([node, amounts]) => [node, amounts[field]] as const),
        ),
      );
    const answers = { now: shop.answerTo('drivers', 'now'), before: shop.answerTo('drivers', 'before') };
    for (const field of ['units', 'revenue'] as const) {
      expect(read(answers.now?.rows, ['category'], field)).toEqual(byCategory(shop.view.dates, field));
      expect(read(answers.before?.rows, ['category'], field)).toEqual(byCategory(shop.view.before, field));
    }
    const salesOf = (answer: Answer | undefined, node: string) => ({
      units: read(answer?.rows, ['category'], 'units')[node] ?? 0,
      cents: read(answer?.rows, ['category'], 'revenue')[node] ?? 0,
    });
    const nodes = new Set(
      [...(answers.now?.rows ?? []), ...(answers.before?.rows ?? [])].map((row) => String(row.category)),
    );
    const change = decomposeChange(
      [...nodes].map((key) => ({
        key,
        now: salesOf(answers.now, key),
        before: salesOf(answers.before, key),
      })),
    );
    const before = shop.view.before ? total(shop.counted(shop.view.before), revenue) : 0;
    expect(change.change).toBe(total(shop.counted(), revenue) - before);
    expect(change.volume + change.price + change.mix).toBe(change.change);
  });

  it('sessions of weekends and of weekdays', () => {
    const isWeekend = ({ day }: CountedSession) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const typed = (sessions: readonly CountedSession[]) =>
      sums(sessions.map((session) => [isWeekend(session) ? 'weekend' : 'weekday', 1]));
    const rows = shop.answerTo('groups', 'now')?.rows;
    expect(read(rows, ['dayType'], 'sessions')).toEqual(typed(shop.counted()));
    expect(read(rows, ['dayType'], 'orders')).toEqual(typed(shop.counted().filter(bought)));
  });
});

describe.runIf(sampleFile().real)('the published numbers of the real sample', () => {
  it('are what the second count finds', () => {
    const sessions = countSessions(readEvents(sampleFile().content.toString('utf8')));
    expect(total(sessions, revenue)).toBe(1_478_659);
    expect(people(sessions)).toBe(1_755);
    expect(sessions).toHaveLength(1_906);
  });
});
