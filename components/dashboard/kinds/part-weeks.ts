import type { View } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import type { Answer, Row } from '@/lib/metrics/types';
import { type Week, weeklyValues, weeksOf, weeksShown } from '@/lib/rules/weeks';

export type PartWeeks = ReadonlyMap<string, readonly Week[]>;

/** The newest whole weeks of each category, from rows by week and category. */
export function categoryWeeks(
  metric: MetricName,
  weekly: Answer | undefined,
  view: View,
  asOf: string | null,
): PartWeeks {
  const mondays = weeksOf(view, asOf, weeksShown);
  const rows = new Map<string, Row[]>();
  for (const row of weekly?.rows ?? []) {
    const category = String(row.category);
    const own = rows.get(category) ?? [];
    own.push(row);
    rows.set(category, own);
  }
  return new Map([...rows].map(([category, own]) => [category, weeklyValues(metric, own, mondays)]));
}
