import { formatRange } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { readMetric, statsOf } from '@/lib/metrics/merge';
import type { Answer, DayRange, Model, Row } from '@/lib/metrics/types';

const model: Model = commerce;

/** Days in order, and for each stat what all days before each come to. */
type Running = { readonly days: readonly string[]; readonly before: ReadonlyMap<string, readonly number[]> };

const known = new WeakMap<Answer, Running>();

function addUp(answer: Answer): Running {
  const rows = answer.rows.toSorted((a, b) => String(a.time).localeCompare(String(b.time)));
  const stats = Object.keys(rows[0] ?? {}).filter((key) => key !== 'time');
  const before = stats.map((stat) => {
    let sum = 0;
    return [stat, [0, ...rows.map((row) => (sum += Number(row[stat] ?? 0)))]] as const;
  });
  return { days: rows.map(({ time }) => String(time)), before: new Map(before) };
}

/** How many of some ordered days come before one. */
function countBefore(days: readonly string[], day: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stats of days added up, from sums that are made once for an answer. */
function sumDays(daily: Answer, stats: readonly string[], { from, to }: DayRange): Row {
  const running = known.get(daily) ?? addUp(daily);
  known.set(daily, running);
  const [first, end] = [countBefore(running.days, from), countBefore(running.days, `${to}~`)];
  return Object.fromEntries(
    stats.map((stat) => {
      const sums = running.before.get(stat);
      return [stat, (sums?.[end] ?? 0) - (sums?.[first] ?? 0)];
    }),
  );
}

/**
 * A metric over days that are held, from the days already in the browser. People are not added over days, since
 * one may come on several: their number is asked for when the days are chosen.
 */
export function heldValue(
  metric: MetricName,
  daily: Answer | undefined,
  { from, to }: DayRange,
): { readonly value: number | null; readonly caption: string } {
  const stats = statsOf(model, [metric]);
  const days = formatRange({ from, to });
  if (stats.some((stat) => model.stats[stat]?.merge === 'over time'))
    return { value: null, caption: `${days}, counted on release` };
  return {
    value: daily ? readMetric(model, metric, sumDays(daily, stats, { from, to })) : null,
    caption: days,
  };
}
