import { formatHour } from '@/lib/format';
import { listBuckets } from '@/lib/metrics/grain';
import type { DayRange, Row } from '@/lib/metrics/types';
import { markAnomalies, median } from '@/lib/stats/anomalies';

export type Verdict =
  | 'usual'
  | 'no data'
  | 'hours missing'
  | 'no purchases'
  | 'above'
  | 'below'
  | 'unfinished';
export type JudgedCalendarDay = {
  readonly day: string;
  readonly verdict: Verdict;
  readonly events: number;
  readonly sessions: number;
  readonly orders: number;
  /** Why it is marked, in words; empty for a usual day. */
  readonly reasons: readonly string[];
};

/** An hour counts as missing only where it usually has at least so many sessions. */
const fewestPerHour = 10;
/** A day with as many sessions with a cart as this and no order has lost its purchases. */
const fewestCarts = 20;

const numberOf = (row: Row | undefined, field: string) => Number(row?.[field] ?? 0);
const hoursOf = (row: Row) => String(row.hours).split(',').map(Number);

/** What each hour of the day usually has: the median over all days. */
function usualHours(rows: readonly Row[]): number[] {
  const all = rows.map(hoursOf);
  return Array.from({ length: 24 }, (_, hour) => median(all.map((hours) => hours[hour] ?? 0)));
}

/** `3:00–5:00` for each run of hours. */
function describeHours(hours: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const hour of hours) {
    const last = runs.at(-1);
    if (last && last[1] === hour) last[1] = hour + 1;
    else runs.push([hour, hour + 1]);
  }
  return runs.map(([from, to]) => `${formatHour(from)}–${formatHour(to)}`).join(', ');
}

/**
 * Judges every day of a range from the rows of the read `dataDays`: days without events, days with hours that lack
 * sessions, days with carts and no purchase, and days outside the usual variation of their weekday.
 * @param unfinished the newest day where it still grows; it is not compared
 */
export function judgeDays(rows: readonly Row[], range: DayRange, unfinished: boolean): JudgedCalendarDay[] {
  const found = new Map(rows.map((row) => [String(row.day), row]));
  const days = listBuckets(range, 'day');
  const last = unfinished ? days.at(-1) : undefined;
  const volume = markAnomalies(
    days
      .filter((day) => day !== last)
      .map((day) => ({ day, value: found.has(day) ? numberOf(found.get(day), 'events') : null })),
    'count',
  );
  const judged = new Map(volume.map((day) => [day.day, day]));
  const usual = usualHours(rows);
  return days.map((day) => {
    const row = found.get(day);
    const counts = {
      day,
      events: numberOf(row, 'events'),
      sessions: numberOf(row, 'sessions'),
      orders: numberOf(row, 'orders'),
    };
    if (!row) return { ...counts, verdict: 'no data', reasons: ['No event on this day.'] };
    if (day === last)
      return { ...counts, verdict: 'unfinished', reasons: ['The newest day: more may come.'] };
    const hours = hoursOf(row);
    const missing = usual.flatMap((amount, hour) =>
      amount >= fewestPerHour && hours[hour] === 0 ? [hour] : [],
    );
    const { outside = null, reason = null } = judged.get(day) ?? {};
    const lostPurchases = counts.orders === 0 && numberOf(row, 'carts') >= fewestCarts;
    const reasons = [
      ...(missing.length > 0 ? [`No session began at ${describeHours(missing)} UTC.`] : []),
      ...(lostPurchases
        ? [`${numberOf(row, 'carts').toLocaleString('en-US')} cart events and not one purchase.`]
        : []),
      ...(reason ? [`Events: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`] : []),
    ];
    const verdict = lostPurchases
      ? 'no purchases'
      : missing.length > 0
        ? 'hours missing'
        : (outside ?? 'usual');
    return { ...counts, verdict, reasons };
  });
}
