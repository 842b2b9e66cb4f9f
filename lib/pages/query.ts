import type { View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { statsOf } from '@/lib/metrics/merge';
import type { DayRange, Grouping, Query } from '@/lib/metrics/types';
import { daysOfWeeks, weeksShown } from '@/lib/rules/weeks';

/** The query for metrics over a range under the view's filters. */
export function queryFor(
  view: View,
  metrics: readonly MetricName[],
  range: DayRange = view.dates,
  by: readonly Grouping[] = [],
): Query {
  return {
    stats: statsOf(commerce, metrics),
    range: { from: range.from, to: range.to },
    by,
    where: view.where,
  };
}

/** The same question of the period shown (`now`) and, where there is one, of the period compared with (`before`). */
export function askBoth(view: View, metrics: readonly MetricName[], by: readonly Grouping[] = []) {
  return {
    now: queryFor(view, metrics, view.dates, by),
    ...(view.before && { before: queryFor(view, metrics, view.before, by) }),
  };
}

/** A metric by week up to the end of the period, from before its beginning: what courses are drawn from. */
export function askWeeks(view: View, metric: MetricName, by: readonly Grouping[]): Query {
  return queryFor(view, [metric], daysOfWeeks(view.dates.to, weeksShown), [{ time: 'week' }, ...by]);
}
