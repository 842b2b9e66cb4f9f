import { findMiss } from './cover';
import { holdsAll, splitMonths } from './grain';
import type { DayRange, Miss, Model, Plan, PlanPart, Query, Source } from './types';
import { unweigh } from './weigh';

/** Whether a source by month serves some of the query's time: a bucket must never be cut or mixed up. */
function findMonthMiss(query: Query, held: DayRange | undefined): string | null {
  const grain = query.by.find((grouping) => 'time' in grouping)?.time;
  if (grain === 'day' || grain === 'week') return `is by month, the question is by ${grain}`;
  return splitMonths(query.range, held).months ? null : 'is by month, the range holds no whole month';
}

/** Whether a source of all days serves a query: it knows no time. */
function findAllMiss({ by, range }: Query, held: DayRange | undefined): string | null {
  if (by.some((grouping) => 'time' in grouping)) return 'is of all days together, the question is by time';
  return held && holdsAll(range, held) ? null : 'is of all days together, the question is of some';
}

/**
 * Picks the sources of an answer, cheapest first, and keeps why the cheaper ones did not serve. A source by
 * month takes the whole months and leaves the edge days to the next source that covers the query. Of a question for
 * weighed stats it is the route of what they are weighed from.
 * @param held the first and last day of the data: a month that it begins or ends in is whole up to there
 */
export function plan(model: Model, asked: Query, held?: DayRange): Plan {
  const query = unweigh(model, asked)?.query ?? asked;
  const misses: Miss[] = [];
  let monthly: { source: Source; split: ReturnType<typeof splitMonths> } | null = null;
  for (const source of model.sources) {
    const reason =
      findMiss(model, source, query) ??
      (source.grain === 'month' && !monthly ? findMonthMiss(query, held) : null) ??
      (source.grain === 'all' ? findAllMiss(query, held) : null);
    if (reason !== null) {
      misses.push({ source: source.name, reason });
      continue;
    }
    if (source.grain === 'all') return { parts: [{ source, ranges: [query.range] }], misses };
    if (source.grain === 'month') {
      if (monthly) continue;
      const split = splitMonths(query.range, held);
      monthly = { source, split };
      if (split.edges.length === 0 && split.months) {
        return { parts: [{ source, ranges: [split.months] }], misses };
      }
      continue;
    }
    const parts: PlanPart[] = [];
    // Facts at the edges would cost more than the months save: let them answer everything.
    if (monthly?.split.months && source.kind !== 'facts') {
      parts.push({ source: monthly.source, ranges: [monthly.split.months] });
      parts.push({ source, ranges: monthly.split.edges });
    } else {
      parts.push({ source, ranges: [query.range] });
    }
    return { parts, misses };
  }
  throw new Error('The model has no source of last resort: its last source must be the facts.');
}
