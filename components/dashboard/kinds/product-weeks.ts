import type { View } from '@/lib/filters/view';
import type { Answer } from '@/lib/metrics/types';
import { weeklyValues, weeksOf, weeksShown } from '@/lib/rules/weeks';
import { readDays } from '../../products/product-flag';
import type { PartWeeks } from './part-weeks';

/** The newest whole weeks of each product, from the texts of the read `product-weeks`; none where they are not known. */
export function productWeeks(weekly: Answer | undefined, view: View, asOf: string | null): PartWeeks {
  const mondays = weeksOf(view, asOf, weeksShown);
  return new Map(
    (weekly?.rows ?? []).flatMap(({ product, weeks }) =>
      weeks === null || weeks === undefined
        ? []
        : [[String(product), weeklyValues('revenue', readDays(String(weeks)), mondays)] as const],
    ),
  );
}
