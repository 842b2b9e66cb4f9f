import type { Day, DayRange, Row, TimeGrain } from '@/lib/metrics/types';

/** The column that holds the first day of each bucket. */
export type TimeEncoding = {
  readonly field: string;
  readonly grain: TimeGrain;
  /** When given, buckets without a row keep their place on the axis. */
  readonly range?: DayRange;
};

/** Reads a number column; anything else is null. */
export function numberOf(row: Row | undefined, field: string): number | null {
  const value = row?.[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Reads a text column; numbers are written out, null is empty. */
export function textOf(row: Row | undefined, field: string): string {
  const value = row?.[field];
  return value === null || value === undefined ? '' : String(value);
}

const DAY = 86_400_000;
/** 5 January 1970 was a Monday; weeks begin there. */
const FIRST_MONDAY = 4 * DAY;

/** First day of the bucket that holds a day; weeks begin on Monday. */
export function bucketOf(day: Day, grain: TimeGrain): Day {
  if (grain === 'day') return day;
  if (grain === 'month') return `${day.slice(0, 7)}-01`;
  const since = Date.parse(day) - FIRST_MONDAY;
  return dayText(Math.floor(since / (7 * DAY)) * 7 * DAY + FIRST_MONDAY);
}

function dayText(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

function nextBucket(bucket: Day, grain: TimeGrain): Day {
  if (grain !== 'month') return dayText(Date.parse(bucket) + (grain === 'week' ? 7 : 1) * DAY);
  return bucketOf(dayText(Date.parse(bucket) + 32 * DAY), 'month');
}

/** All buckets of a time axis in order: those of the range, or else those that the rows have. */
export function bucketsOf(rows: readonly Row[], time: TimeEncoding): Day[] {
  const { range, grain, field } = time;
  if (!range) return [...new Set(rows.map((row) => textOf(row, field)))].sort();
  const buckets: Day[] = [];
  for (let bucket = bucketOf(range.from, grain); bucket <= range.to; bucket = nextBucket(bucket, grain))
    buckets.push(bucket);
  return buckets;
}

/** One number a bucket, null where no row has it. */
export function valuesAlong(
  buckets: readonly Day[],
  rows: readonly Row[],
  field: string,
  time: string,
): (number | null)[] {
  const found = new Map(rows.map((row) => [textOf(row, time), numberOf(row, field)]));
  return buckets.map((bucket) => found.get(bucket) ?? null);
}
