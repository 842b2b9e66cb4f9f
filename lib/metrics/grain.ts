import type { Day, DayRange, TimeGrain } from './types';

const dayMilliseconds = 86_400_000;
const toTime = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** The day `count` days after (before, when negative) `day`. */
export function addDays(day: Day, count: number): Day {
  return toDay(toTime(day) + count * dayMilliseconds);
}

/** Whether a day lies in a range. */
export function isInDays(day: Day, { from, to }: DayRange): boolean {
  return day >= from && day <= to;
}

/** Number of days in an inclusive range; 0 or less when it is empty. */
export function countDays({ from, to }: DayRange): number {
  return Math.round((toTime(to) - toTime(from)) / dayMilliseconds) + 1;
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function endOfMonth(day: Day): Day {
  return addDays(addMonths(startOfMonth(day), 1), -1);
}

/** The same day of month `count` months on, or that month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = Date.UTC(year, month - 1 + count, 1);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return toDay(first + (Math.min(date, last) - 1) * dayMilliseconds);
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(toTime(day)).getUTCDay() || 7;
}

/** First day of the bucket that holds `day`; weeks start on Monday. */
export function startOfBucket(day: Day, grain: TimeGrain): Day {
  if (grain === 'day') return day;
  return grain === 'month' ? startOfMonth(day) : addDays(day, 1 - weekdayOf(day));
}

/** Last day of the bucket that holds `day`. */
export function endOfBucket(day: Day, grain: TimeGrain): Day {
  if (grain === 'day') return day;
  return grain === 'month' ? endOfMonth(day) : addDays(startOfBucket(day, 'week'), 6);
}

/** Every bucket that a range touches, by its first day. */
export function listBuckets(range: DayRange, grain: TimeGrain): Day[] {
  const buckets: Day[] = [];
  if (grain === 'day') {
    // Pages list days by the thousand: a day need not be read to know the next.
    const last = toTime(range.to);
    for (let at = toTime(range.from); at <= last; at += dayMilliseconds) buckets.push(toDay(at));
    return buckets;
  }
  for (let at = startOfBucket(range.from, grain); at <= range.to; at = addDays(endOfBucket(at, grain), 1)) {
    buckets.push(at);
  }
  return buckets;
}

/** A range that reaches the first or last day that is held holds all that there is of that day's month. */
function widen({ from, to }: DayRange, held: DayRange): DayRange {
  if (from > held.to || to < held.from) return { from, to };
  return {
    from: from <= held.from ? startOfMonth(held.from) : from,
    to: to >= held.to ? endOfMonth(held.to) : to,
  };
}

/** Whether a range holds all days of the data. */
export const holdsAll = (range: DayRange, held: DayRange): boolean =>
  range.from <= held.from && held.to <= range.to;

/**
 * A range as its whole months and the edge days around them.
 * @param held the first and last day of the data: the months that it begins and ends in are whole up to there
 */
export function splitMonths(
  asked: DayRange,
  held?: DayRange,
): { months: DayRange | null; edges: DayRange[] } {
  const range = held ? widen(asked, held) : asked;
  const start = range.from === startOfMonth(range.from) ? range.from : addDays(endOfMonth(range.from), 1);
  const end = range.to === endOfMonth(range.to) ? range.to : addDays(startOfMonth(range.to), -1);
  if (end < start) return { months: null, edges: range.from <= range.to ? [range] : [] };
  const edges: DayRange[] = [];
  if (range.from < start) edges.push({ from: range.from, to: addDays(start, -1) });
  if (range.to > end) edges.push({ from: addDays(end, 1), to: range.to });
  return { months: { from: start, to: end }, edges };
}
