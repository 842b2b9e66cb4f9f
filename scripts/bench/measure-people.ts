import { connect } from '@/db/client';
import { bodyOf, openSender, readMetric } from './people-site';
import { round, summarise } from './summarise';
import { openWalks, pageNames } from './walks';

/** One number of people at once: each sends the next interaction as soon as the last one is answered. */
export type PeopleStage = {
  readonly people: number;
  readonly interactions: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** The share of questions that came out of the server's cache. */
  readonly cached: number;
};
export type PeopleTimes = {
  /** The most that was held with a p95 below the bound; null where one person alone waits longer. */
  readonly interactionsPerSecond: number | null;
  readonly stages: readonly PeopleStage[];
};

const bound = 300;
const numbers = [1, 2, 4, 8, 16, 32, 64];
const stageMilliseconds = 8_000;
const mostAPerson = 60;

/** Raises the number of people, each on a walk of their own over one of the pages, until the p95 reaches 300 ms. */
export async function measurePeople(url: string, database: string, seed: number): Promise<PeopleTimes> {
  const sql = connect(database, 'serve');
  try {
    const walks = await openWalks(sql);
    const send = openSender(url);
    const stages: PeopleStage[] = [];
    for (const people of numbers) {
      const bodies = Array.from({ length: people }, (_, person) => {
        const page = pageNames[person % pageNames.length] ?? 'executive';
        // No walk is taken twice: the cache helps as far as people meet, and no further.
        const own = seed * 10_000 + people * 100 + person;
        return walks.steps(mostAPerson, own).map(({ link }) => bodyOf(walks.questions(page, link)));
      });
      const counters = ['cartograph_cache_hits_total', 'cartograph_cache_misses_total'];
      const read = () => Promise.all(counters.map((name) => readMetric(url, name)));
      const before = await read();
      const began = performance.now();
      const times = (
        await Promise.all(
          bodies.map(async (own) => {
            const taken: number[] = [];
            for (const body of own) {
              if (performance.now() - began > stageMilliseconds) break;
              taken.push(await send(body));
            }
            return taken;
          }),
        )
      ).flat();
      const seconds = (performance.now() - began) / 1000;
      const [hits = 0, misses = 0] = (await read()).map((value, index) => value - (before[index] ?? 0));
      const { p50, p95 } = summarise(times) ?? { p50: 0, p95: 0 };
      stages.push({
        people,
        interactions: times.length,
        perSecond: round(times.length / seconds),
        p50,
        p95,
        cached: round(hits / Math.max(1, hits + misses)),
      });
      if (p95 >= bound) break;
    }
    const held = stages.filter(({ p95 }) => p95 < bound).map(({ perSecond }) => perSecond);
    return { interactionsPerSecond: held.length > 0 ? Math.max(...held) : null, stages };
  } finally {
    await sql.end();
  }
}
