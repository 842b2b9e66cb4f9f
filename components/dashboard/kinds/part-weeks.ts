import { isUnfinished, type View } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import { addDays } from '@/lib/metrics/grain';
import type { Answer, Day, Row } from '@/lib/metrics/types';
import { type Week, weeklyValues, weeksShown, wholeWeeks } from '@/lib/rules/weeks';
import { readDays } from '../../products/product-flag';

export type PartWeeks = ReadonlyMap<string, readonly Week[]>;

/** The newest whole weeks up to the end of a view, by their Mondays. */
function mondaysOf({ dates: { to }, bounds }: View, asOf: string | null): Day[] {
  return wholeWeeks({ from: bounds.first, to: isUnfinished(to, asOf) ? addDays(to, -1) : to }, weeksShown);
}

/** The newest whole weeks of each category, from rows by week and category. */
export function categoryWeeks(
  metric: MetricName,
  weekly: Answer | undefined,
  view: View,
  asOf: string | null,
): PartWeeks {
  const mondays = mondaysOf(view, asOf);
  const rows = new Map<string, Row[]>();
  for (const row of weekly?.rows ?? []) {
    const category = String(row.category);
    const own = rows.get(category) ?? [];
    own.push(row);
    rows.set(category, own);
  }
  return new Map([...rows].map(([category, own]) => [category, weeklyValues(metric, own, mondays)]));
}

/** The newest whole weeks of each product, from the texts of the read `product-weeks`; none where they are not known. */
export function productWeeks(weekly: Answer | undefined, view: View, asOf: string | null): PartWeeks {
  const mondays = mondaysOf(view, asOf);
  return new Map(
    (weekly?.rows ?? []).flatMap(({ product, weeks }) =>
      weeks === null || weeks === undefined
        ? []
        : [[String(product), weeklyValues('revenue', readDays(String(weeks)), mondays)] as const],
    ),
  );
}
