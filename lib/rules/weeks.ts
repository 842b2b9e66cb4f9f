import { isUnfinished, type View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { addDays, startOfBucket } from '@/lib/metrics/grain';
import { addRows, readMetric, statsOf } from '@/lib/metrics/merge';
import type { Day, DayRange, Row } from '@/lib/metrics/types';

/** A week by its Monday. */
export type Week = { readonly from: Day; readonly value: number | null };

const weekDays = 7;

/** The Mondays of the newest whole weeks within some days, oldest first. */
export function wholeWeeks({ from, to }: DayRange, most: number): Day[] {
  const afterLast = startOfBucket(addDays(to, 1), 'week');
  return Array.from({ length: most }, (_, place) => addDays(afterLast, (place - most) * weekDays)).filter(
    (monday) => monday >= from,
  );
}

/** The Mondays of the newest whole weeks that are over by the end of a view. */
export function weeksOf({ dates: { to }, bounds }: View, asOf: string | null, most: number): Day[] {
  return wholeWeeks({ from: bounds.first, to: isUnfinished(to, asOf) ? addDays(to, -1) : to }, most);
}

/** How many weeks a course shows; the rules look at the newest of them. */
export const weeksShown = 12;

/** The days to ask for so that the newest weeks up to a day are in them, whether that day is over or not. */
export function daysOfWeeks(to: Day, most: number): DayRange {
  return { from: addDays(startOfBucket(to, 'week'), -most * weekDays), to };
}

/** A metric in each of some weeks, from rows by day or by week; a week without a row counts nothing. */
export function weeklyValues(metric: MetricName, rows: readonly Row[], mondays: readonly Day[]): Week[] {
  const stats = statsOf(commerce, [metric]);
  const byWeek = new Map<Day, Row[]>();
  for (const row of rows) {
    const monday = startOfBucket(String(row.time), 'week');
    byWeek.set(monday, [...(byWeek.get(monday) ?? []), row]);
  }
  return mondays.map((from) => ({
    from,
    value: readMetric(commerce, metric, addRows(byWeek.get(from) ?? [], stats)),
  }));
}
