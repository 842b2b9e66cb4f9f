import type { View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { statsOf } from '@/lib/metrics/merge';
import type { DayRange, Grouping, Query } from '@/lib/metrics/types';

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
