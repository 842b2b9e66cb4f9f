import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Compared, differenceBy, stepsDifference } from '@/components/dashboard/kinds/day-rows';
import { judgeDays } from '@/components/dashboard/kinds/trend-rows';
import { sampleFile } from '@/db/ingest/testing/sample';
import { loadLink } from '@/lib/filters/link';
import { resolveView, type View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { addDays } from '@/lib/metrics/grain';
import { readMetric } from '@/lib/metrics/merge';
import type { Answer, Day } from '@/lib/metrics/types';
import { bundle } from '@/lib/pages/ask';
import { dayPage, peersOf } from '@/lib/pages/day-page';
import { scopeView } from '@/lib/pages/scope';
import { median } from '@/lib/stats/anomalies';
import { answerQueries } from './answer';
import type { CountedSession } from './testing/count-events';
import { generated, type OpenFiles, openFiles } from './testing/open-files';

/** What the page of a day answers under the link's filters. */
type Shown = {
  readonly view: View;
  readonly compared: Compared;
  readonly answerTo: (visual: string, question: string) => Answer | undefined;
};

const shops = {
  'the real sample, or one like it': {
    texts: async () => [sampleFile().content.toString('utf8')],
    days: ({ first }: OpenFiles['bounds']) => [first],
  },
  'two generated months': {
    texts: () => generated({ events: 12_000, from: '2019-10-01', to: '2019-11-30' }),
    // Between those compared with, before them and after them.
    days: () => ['2019-11-05', '2019-10-02', '2019-11-30'],
  },
};

type Amount = (session: CountedSession) => number;
const total = (sessions: readonly CountedSession[], amount: Amount) =>
  sessions.reduce((sum, session) => sum + amount(session), 0);
const count = (sessions: readonly CountedSession[], is: (session: CountedSession) => boolean) =>
  sessions.filter(is).length;
const people = (sessions: readonly CountedSession[]) => new Set(sessions.map(({ user }) => user)).size;
const revenue: Amount = (session) => session.revenue;
const bought = ({ units }: CountedSession) => units > 0;
const on = (sessions: readonly CountedSession[], ...days: readonly Day[]) =>
  sessions.filter(({ day }) => days.includes(day));

/** Revenue by what a session's money is told apart by. */
const partsOf: Readonly<Record<string, (session: CountedSession) => Iterable<readonly [string, number]>>> = {
  category: ({ categories }) => [...categories].map(([node, amounts]) => [node, amounts.revenue] as const),
  brand: ({ brands }) => brands,
  hour: ({ hour, revenue: cents }) => [[hour, cents]],
};

function sums(entries: Iterable<readonly [string, number]>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [key, value] of entries) found.set(key, (found.get(key) ?? 0) + value);
  return found;
}

describe.each(Object.entries(shops))('the page of a day of %s equals a plain count', (_, { texts, days }) => {
  let files: OpenFiles;
  const shown = new Map<Day, Shown>();
  beforeAll(async () => {
    files = await openFiles(await texts());
    for (const day of days(files.bounds)) {
      const page = dayPage(day, files.bounds);
      const choices = { bounds: files.bounds, nodes: [], brands: [] };
      const view = scopeView(page, resolveView(await loadLink({}), choices));
      const { questions, find } = bundle(page, view);
      const answers = await answerQueries(files.serve, commerce, questions);
      shown.set(day, {
        view,
        compared: { day, peers: peersOf(day, files.bounds) },
        answerTo: (visual, question) => answers?.[find(visual, question) ?? -1],
      });
    }
  });
  afterAll(() => files.drop());

  const each = (check: (one: Shown, day: Day) => void) => {
    for (const [day, one] of shown) check(one, day);
  };

  it('the figures of the day', () => {
    each(({ answerTo }, day) => {
      const sessions = on(files.sessions, day);
      const orders = count(sessions, bought);
      const expected: Partial<Record<MetricName, number | null>> = {
        revenue: total(sessions, revenue),
        orders,
        averageOrder: orders > 0 ? total(sessions, revenue) / orders : null,
        conversion: orders / sessions.length,
        sessions: sessions.length,
        visitors: people(sessions),
        customers: people(sessions.filter(bought)),
        units: total(sessions, ({ units }) => units),
      };
      for (const [metric, value] of Object.entries(expected))
        expect([day, metric, readMetric(commerce, metric, answerTo(metric, 'now')?.rows[0])]).toEqual([
          day,
          metric,
          value,
        ]);
    });
  });

  it('what is usual: the median of the same weekdays within four weeks', () => {
    each(({ answerTo, view, compared }) => {
      const amounts = compared.peers.map((peer) => on(files.sessions, peer));
      const usual = (of: (sessions: readonly CountedSession[]) => number) =>
        amounts.length < 3 ? null : median(amounts.map(of));
      for (const [metric, of] of [
        ['revenue', (sessions) => total(sessions, revenue)],
        ['visitors', people],
      ] as const satisfies readonly [MetricName, (sessions: readonly CountedSession[]) => number][]) {
        const [judged] = judgeDays(metric, answerTo(metric, 'history'), view, null);
        expect(judged?.expected).toBe(usual(of));
      }
    });
  });

  it('what differed by category, brand and hour: each part, and together the whole to the cent', () => {
    each(({ answerTo, compared }, day) => {
      const [own, others] = [on(files.sessions, day), on(files.sessions, ...compared.peers)];
      const n = compared.peers.length;
      const whole = total(own, revenue) - Math.round(total(others, revenue) / n);
      for (const [by, visual] of [
        ['category', 'byCategory'],
        ['brand', 'byBrand'],
        ['hour', 'byHour'],
      ] as const) {
        const split = differenceBy(by, answerTo(visual, 'now'), answerTo(visual, 'usual'), compared);
        if (n === 0) {
          expect(split).toBeNull();
          continue;
        }
        const read = partsOf[by] ?? (() => []);
        const [now, then] = [
          sums(own.flatMap((one) => [...read(one)])),
          sums(others.flatMap((one) => [...read(one)])),
        ];
        expect(split?.difference).toBe(whole);
        expect(split?.parts.reduce((sum, { difference }) => sum + difference, 0)).toBe(whole);
        for (const key of [...now.keys(), ...then.keys()]) {
          const part = split?.parts.find((one) => one.key === key);
          expect([by, key, part?.day]).toEqual([by, key, now.get(key) ?? 0]);
          expect(Math.abs((part?.usual ?? 0) - (then.get(key) ?? 0) / n)).toBeLessThan(1);
        }
      }
    });
  });

  it('what differed by segment of the newest run', async () => {
    const members = await files.serve.unsafe<{ user: number; segment: string }[]>(
      `select user_id as user, segment from fact.segment_members
       where month = (select max(month) from fact.segment_runs)`,
    );
    const segmentOf = new Map(members.map(({ user, segment }) => [Number(user), segment]));
    each(({ answerTo, compared }, day) => {
      if (compared.peers.length === 0) return;
      const split = differenceBy(
        'segment',
        answerTo('bySegment', 'now'),
        answerTo('bySegment', 'usual'),
        compared,
      );
      const counted = sums(
        on(files.sessions, day).map(
          ({ user, revenue: cents }) => [segmentOf.get(user) ?? 'none', cents] as const,
        ),
      );
      for (const part of split?.parts ?? [])
        expect([part.key, part.day]).toEqual([part.key, counted.get(part.key) ?? 0]);
      expect(split?.parts.reduce((sum, { difference }) => sum + difference, 0)).toBe(split?.difference);
    });
  });

  it('the steps of the funnel, whose effects are the whole difference to the cent', () => {
    each(({ answerTo, compared }, day) => {
      const steps = stepsDifference(answerTo('steps', 'now'), answerTo('steps', 'usual'), compared);
      const n = compared.peers.length;
      if (n === 0) return expect(steps).toBeNull();
      const [own, others] = [on(files.sessions, day), on(files.sessions, ...compared.peers)];
      const whole = total(own, revenue) - Math.round(total(others, revenue) / n);
      expect(steps?.effects.reduce((sum, { effect }) => sum + effect, 0)).toBe(whole);
      const views = ({ views: amount }: CountedSession) => amount > 0;
      expect(steps?.effects[0]).toMatchObject({
        to: 'viewSessions',
        now: count(own, views),
        before: count(others, views) / n,
      });
      const orders = count(own, bought);
      expect(steps?.effects.at(-1)?.now).toBe(orders > 0 ? total(own, revenue) / orders : null);
    });
  });

  it('is judged among the days around it', () => {
    each(({ view }, day) => {
      expect(view.dates).toMatchObject({ from: day, to: day });
      expect(view.around && addDays(view.around.from, 0) <= day && view.around.to >= day).toBe(true);
    });
  });
});
