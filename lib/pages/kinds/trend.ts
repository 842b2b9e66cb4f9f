import type { View } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import { addDays, countDays, endOfMonth, startOfMonth } from '@/lib/metrics/grain';
import type { DayRange, TimeGrain } from '@/lib/metrics/types';
import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';
import { shownMetric } from '../shown-metric';

/** A metric over time against the comparison. Setting `grain`: `day`, `week` or `month`. */
export type Trend = Placed & { readonly kind: 'trend'; readonly metric: MetricName };

/** What is usual for a day is learned from these days around the range. */
const history = { before: 70, after: 28 } as const;
/** Shorter ranges have too few months to be drawn by month. */
const daysForMonths = 62;

/** The grains that a range offers. */
export function trendGrains(range: DayRange): readonly TimeGrain[] {
  const days = countDays(range);
  if (days < 14) return ['day'];
  return days < daysForMonths ? ['day', 'week'] : ['day', 'week', 'month'];
}

/** The grain that a person set, where the range offers it; else the day. */
export function trendGrain(view: View, id: string): TimeGrain {
  const asked = view.settings[id]?.grain;
  return trendGrains(view.dates).find((grain) => grain === asked) ?? 'day';
}

/** Whether a range runs from the first of a month to a day before that month's end. */
export function isMonthToDate({ from, to }: DayRange): boolean {
  return from === startOfMonth(from) && to < endOfMonth(from);
}

/** The days compared with; a month so far is laid over the whole of the month it is compared with. */
export function comparedDays(view: View): DayRange | null {
  const { before, dates } = view;
  if (!before || !isMonthToDate(dates) || before.from !== startOfMonth(before.from)) return before;
  return { from: before.from, to: endOfMonth(before.from) };
}

/** The days that tell what is usual for those of a range, the range among them. */
export function daysAround({ from, to }: DayRange): DayRange {
  return { from: addDays(from, -history.before), to: addDays(to, history.after) };
}

export const askTrend: AskOf<Trend> = ({ id, metric: own }, view) => {
  const metric = shownMetric(own, view);
  const grain = trendGrain(view, id);
  const by = [{ time: grain }];
  const compared = grain === 'day' ? comparedDays(view) : view.before;
  return {
    now: queryFor(view, [metric], view.dates, by),
    ...(compared && { before: queryFor(view, [metric], compared, by) }),
    ...(grain === 'day' && { history: queryFor(view, [metric], daysAround(view.dates), by) }),
    annotations: { read: 'annotations', arguments: { from: view.dates.from, to: view.dates.to } },
  };
};
