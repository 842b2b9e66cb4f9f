import { isUnfinished, type View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { endOfBucket, endOfMonth, listBuckets, weekdayOf } from '@/lib/metrics/grain';
import { readMetric } from '@/lib/metrics/merge';
import type { Answer, Day, DayRange, Row, TimeGrain } from '@/lib/metrics/types';
import { isMonthToDate } from '@/lib/pages/kinds/trend';
import { type DayValue, type JudgedDay, markAnomalies } from '@/lib/stats/anomalies';

type Filled = { readonly metric: MetricName; readonly grain: TimeGrain; readonly view: View };

/** Whether the view counts a day at all: a filter on kinds of day leaves the others out. */
function isCounted(day: Day, { where }: View): boolean {
  if (!where.dayType?.length) return true;
  return where.dayType.includes(weekdayOf(day) >= 6 ? 'weekend' : 'weekday');
}

/**
 * One row a bucket. One without a session counts 0 (a ratio is unknown), never a gap that looks like missing
 * data; a day that the filters leave out, or that is still to come, is null.
 */
export function fillBuckets(
  answer: Answer | undefined,
  range: DayRange,
  last: Day,
  { metric, grain, view }: Filled,
): Row[] {
  const found = new Map(answer?.rows.map((row) => [String(row.time), row]));
  return listBuckets(range, grain).map((time) => ({
    time,
    value:
      time > last || (grain === 'day' && !isCounted(time, view))
        ? null
        : readMetric(commerce, metric, found.get(time)),
  }));
}

/** Whether the view is a month of which the data has only the beginning. */
export function isOpenMonth({ dates }: View, asOf: string | null): boolean {
  return asOf !== null && asOf.slice(0, 10) === dates.to && isMonthToDate(dates);
}

/** The days of the axis: a month that is not over keeps the room of the days to come. */
export function axisRange(view: View, grain: TimeGrain, asOf: string | null): DayRange {
  const { from, to } = view.dates;
  return { from, to: grain === 'day' && isOpenMonth(view, asOf) ? endOfMonth(from) : to };
}

/** Whether the last bucket is still growing, or is cut by the end of the range. */
export function isLastOpen({ dates }: View, grain: TimeGrain, asOf: string | null): boolean {
  return endOfBucket(dates.to, grain) > dates.to || isUnfinished(dates.to, asOf);
}

/** Days before the first and after the last that were counted are unknown, and so is a day that is not over. */
export function knownDays(
  metric: MetricName,
  history: Answer | undefined,
  view: View,
  asOf: string | null,
): DayValue[] {
  const days = (history?.rows ?? []).map((row) => String(row.time)).sort();
  const [first, newest] = [days[0], days.at(-1)];
  if (first === undefined || newest === undefined) return [];
  const rows = fillBuckets(history, { from: first, to: newest }, newest, { metric, grain: 'day', view });
  return rows
    .map((row) => ({ day: String(row.time), value: row.value === null ? null : Number(row.value) }))
    .filter(({ day }) => !isUnfinished(day, asOf));
}

/** The days in sight, each against what is usual for its weekday, learned from the known days around them. */
export function judgeDays(
  metric: MetricName,
  history: Answer | undefined,
  view: View,
  asOf: string | null,
): JudgedDay[] {
  const { from, to } = view.dates;
  const known = knownDays(metric, history, view, asOf);
  return markAnomalies(known, commerce.metrics[metric].format).filter(({ day }) => day >= from && day <= to);
}
