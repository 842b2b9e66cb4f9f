import { nodeInSight, type View } from '@/lib/filters/view';
import { canonicalQuery } from '@/lib/metrics/canonical';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { statsOf } from '@/lib/metrics/merge';
import type { DayRange, Grouping, Model, Query } from '@/lib/metrics/types';
import type { Page, Questions, Visual } from './page';

const model: Model = commerce;
const daily: readonly Grouping[] = [{ time: 'day' }];

/** What a visual asks for under a view. A comparison is asked for only where there is one. */
export function askVisual(visual: Visual, { dates, before, where }: View): Questions {
  const range = { from: dates.from, to: dates.to };
  const ask = (metrics: readonly MetricName[], over: DayRange, by: readonly Grouping[]): Query => ({
    stats: statsOf(commerce, metrics),
    range: over,
    by,
    where,
  });
  switch (visual.kind) {
    case 'kpi':
      return {
        now: ask([visual.metric], range, []),
        daily: ask([visual.metric], range, daily),
        ...(before && { before: ask([visual.metric], before, []) }),
      };
    case 'trend':
      return {
        now: ask([visual.metric], range, daily),
        ...(before && { before: ask([visual.metric], before, daily) }),
      };
    case 'area':
      return {
        now: ask([visual.metric], range, [{ time: 'day' }, { category: { under: nodeInSight(where) } }]),
      };
    case 'funnel':
      return { now: ask(visual.steps, range, []), ...(before && { before: ask(visual.steps, before, []) }) };
  }
}

/** All that a page asks, in as few queries as it takes: those alike but for their stats are asked together. */
export type Bundle = {
  readonly queries: readonly Query[];
  /** Where the answer to a question of a visual is found; undefined when it asked no such thing. */
  readonly find: (visual: string, question: string) => number | undefined;
};

const isAboutPeople = (query: Query) => query.stats.some((stat) => model.stats[stat]?.merge === 'over time');

/** Puts the questions of all visuals of a page together under a view. */
export function bundle(page: Page, view: View): Bundle {
  const merged = new Map<string, Query>();
  const places = new Map<string, string>();
  for (const visual of page.visuals) {
    for (const [name, question] of Object.entries(askVisual(visual, view))) {
      const query = canonicalQuery(question);
      const key = JSON.stringify([isAboutPeople(query), { ...query, stats: [] }]);
      const known = merged.get(key);
      merged.set(key, known ? canonicalQuery({ ...query, stats: [...known.stats, ...query.stats] }) : query);
      places.set(`${visual.id} ${name}`, key);
    }
  }
  const keys = [...merged.keys()];
  return {
    queries: [...merged.values()],
    find: (visual, question) => {
      const key = places.get(`${visual} ${question}`);
      return key === undefined ? undefined : keys.indexOf(key);
    },
  };
}
