import type { View } from '@/lib/filters/view';
import { commerce } from '@/lib/metrics/commerce';
import type { Row } from '@/lib/metrics/types';
import { fallingFlag } from '@/lib/rules/falling';
import type { Flag } from '@/lib/rules/flag';
import { weeklyValues, weeksOf } from '@/lib/rules/weeks';

const { revenue } = commerce.metrics;

/** Revenue by day from a product's `day:cents` texts. */
export function readDays(trend: string): Row[] {
  return trend.split(' ').flatMap((part) => {
    const [time = '', cents] = part.split(':');
    return cents === undefined ? [] : [{ time, revenue: Number(cents) }];
  });
}

/** What the rules of revenue find about a product of the table; null where its days are not known. */
export function productFlag({ trend }: Row, view: View, asOf: string | null): Flag | null {
  if (trend === null || trend === undefined) return null;
  const weeks = weeksOf(view, asOf, revenue.rules.falling.weeks + 1);
  return fallingFlag(weeklyValues('revenue', readDays(String(trend)), weeks), revenue);
}
