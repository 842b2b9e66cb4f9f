import type { View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import type { Answer, Metric } from '@/lib/metrics/types';
import { fallingFlag } from '@/lib/rules/falling';
import type { Flag } from '@/lib/rules/flag';
import { variationFlag } from '@/lib/rules/variation';
import { weeklyValues, weeksOf } from '@/lib/rules/weeks';
import { judgeDays } from './trend-rows';

/** What the rules of a metric find about its figure. `byDay`: the days shown and those around them. */
export function figureFlags(
  name: MetricName,
  byDay: Answer | undefined,
  view: View,
  asOf: string | null,
): Flag[] {
  const metric: Metric = commerce.metrics[name];
  const { rules } = metric;
  if (!byDay || !rules) return [];
  const weeks = rules.falling
    ? weeklyValues(name, byDay.rows, weeksOf(view, asOf, rules.falling.weeks + 1))
    : [];
  return [variationFlag(judgeDays(name, byDay, view, asOf), metric), fallingFlag(weeks, metric)].filter(
    (flag) => flag !== null,
  );
}
