import { isUnfinished, type View } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import { addDays } from '@/lib/metrics/grain';
import type { Answer, Row } from '@/lib/metrics/types';
import { type Week, weeklyValues, weeksShown, wholeWeeks } from '@/lib/rules/weeks';

/** The newest whole weeks of each category, from rows by week and category. */
export function categoryWeeks(
  metric: MetricName,
  weekly: Answer | undefined,
  view: View,
  asOf: string | null,
): ReadonlyMap<string, readonly Week[]> {
  const { to } = view.dates;
  const days = { from: view.bounds.first, to: isUnfinished(to, asOf) ? addDays(to, -1) : to };
  const mondays = wholeWeeks(days, weeksShown);
  const rows = new Map<string, Row[]>();
  for (const row of weekly?.rows ?? []) {
    const category = String(row.category);
    rows.set(category, [...(rows.get(category) ?? []), row]);
  }
  return new Map([...rows].map(([category, own]) => [category, weeklyValues(metric, own, mondays)]));
}
