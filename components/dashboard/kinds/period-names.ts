import type { View } from '@/lib/filters/view';
import { formatMonth, formatRange } from '@/lib/format';
import { endOfMonth, startOfMonth } from '@/lib/metrics/grain';
import type { DayRange } from '@/lib/metrics/types';

/** How a period and the one it is compared with are called in a title; `before` is null where there is none. */
export type PeriodNames = { readonly now: string; readonly before: string | null };

/**
 * Months by their names where both are months, `April` and `March`, with the year where it differs; else days.
 * @param isOpenMonth the period is a month of which the data has only the beginning
 */
export function namePeriods(
  { dates, before }: Pick<View, 'dates' | 'before'>,
  isOpenMonth = false,
): PeriodNames {
  const isMonth = isWholeMonth(dates) || isOpenMonth;
  if (!before) return { now: isMonth ? formatMonth(dates.from, 'long') : formatRange(dates), before: null };
  const isBeforeMonth = before.from === startOfMonth(before.from) && (isOpenMonth || isWholeMonth(before));
  if (!isMonth || !isBeforeMonth) return { now: formatRange(dates), before: formatRange(before) };
  const name = (month: string) =>
    dates.from.slice(0, 4) === before.from.slice(0, 4)
      ? formatMonth(month, 'long').replace(/ \d+$/, '')
      : formatMonth(month, 'long');
  return { now: name(dates.from), before: name(before.from) };
}

function isWholeMonth({ from, to }: DayRange): boolean {
  return from === startOfMonth(from) && to === endOfMonth(from);
}

/** “Revenue by day, April against March”. */
export function titleAgainst(title: string, { now, before }: PeriodNames): string {
  return before === null ? `${title}, ${now}` : `${title}, ${now} against ${before}`;
}
