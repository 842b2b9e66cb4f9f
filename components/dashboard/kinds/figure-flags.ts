import { isUnfinished, type View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { addDays } from '@/lib/metrics/grain';
import type { Answer, Metric } from '@/lib/metrics/types';
import { fallingFlag } from '@/lib/rules/falling';
import type { Flag } from '@/lib/rules/flag';
import { variationFlag } from '@/lib/rules/variation';
import { weeklyValues, wholeWeeks } from '@/lib/rules/weeks';
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
  const { to } = view.dates;
  const days = { from: view.bounds.first, to: isUnfinished(to, asOf) ? addDays(to, -1) : to };
  const weeks = rules.falling
    ? weeklyValues(name, byDay.rows, wholeWeeks(days, rules.falling.weeks + 1))
    : [];
  return [variationFlag(judgeDays(name, byDay, view, asOf), metric), fallingFlag(weeks, metric)].filter(
    (flag) => flag !== null,
  );
}
