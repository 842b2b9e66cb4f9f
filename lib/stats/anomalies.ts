import { formatValue, formatWeekday, weekdayOf } from '@/lib/format';
import type { Day, Format } from '@/lib/metrics/types';

export type DayValue = { readonly day: Day; readonly value: number | null };

export type JudgedDay = DayValue & {
  /** What a usual day of this weekday near it has, and the ends of usual variation; null where too little is known. */
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly outside: 'above' | 'below' | null;
  /** In words, for those outside. */
  readonly reason: string | null;
};

const DAY = 86_400_000;
/** Same weekdays up to so many weeks before and after are compared. */
export const weeksCompared = 4;
const FEWEST_NEIGHBOURS = 3;
/** Robust standard deviations (median absolute deviation × 1.4826) beyond which a day is marked. */
const LIMIT = 3.5;
const MAD_TO_SD = 1.4826;
/** Days that vary by less than this, as a log ratio, are never taken for a surprise. */
const SMALLEST_SCALE = 0.05;

/** The middle value; the mean of the two middle ones for an even count; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/**
 * Marks days outside normal variation: the log ratio to the median of the same weekday within four weeks on
 * either side, against the median absolute deviation of all such ratios. Hand in finished days only.
 */
export function markAnomalies(days: readonly DayValue[], format: Format): JudgedDay[] {
  const values = valuesByTime(days);
  const expected = days.map(({ day }) => {
    const near = neighboursIn(values, day).map(({ value }) => value);
    return near.length >= FEWEST_NEIGHBOURS ? median(near) : null;
  });
  const ratios = days.flatMap(({ value }, index) => {
    const usual = expected[index] ?? 0;
    return value !== null && value > 0 && usual > 0 ? [Math.log(value / usual)] : [];
  });
  const scale = Math.max(SMALLEST_SCALE, MAD_TO_SD * (median(ratios.map(Math.abs)) || 0));
  return days.map((day, index) => judge(day, expected[index] ?? null, scale, format));
}

type Values = ReadonlyMap<number, DayValue & { readonly value: number }>;

/** The days that were counted, by their time: each looks for its neighbours, and parsing a date costs more than that. */
const valuesByTime = (days: readonly DayValue[]): Values =>
  new Map(
    days.flatMap((one) => (one.value === null ? [] : [[Date.parse(one.day), { ...one, value: one.value }]])),
  );

const weeksAway = Array.from({ length: 2 * weeksCompared + 1 }, (_, n) => n - weeksCompared).filter(Boolean);

function neighboursIn(values: Values, day: Day) {
  const time = Date.parse(day);
  return weeksAway.flatMap((weeks) => values.get(time + weeks * 7 * DAY) ?? []);
}

/** The days that a day is compared with: the same weekday within four weeks on either side, where it was counted. */
export const neighboursOf = (day: Day, days: readonly DayValue[]) => neighboursIn(valuesByTime(days), day);

function judge(day: DayValue, expected: number | null, scale: number, format: Format): JudgedDay {
  const usual = { ...day, expected, outside: null, reason: null };
  if (expected === null || expected <= 0) return { ...usual, lower: null, upper: null };
  const lower = expected * Math.exp(-LIMIT * scale);
  const upper = expected * Math.exp(LIMIT * scale);
  if (day.value === null || (day.value >= lower && day.value <= upper)) return { ...usual, lower, upper };
  const outside = day.value > upper ? 'above' : 'below';
  return {
    ...usual,
    lower,
    upper,
    outside,
    reason: reasonFor({ ...day, expected, lower, upper }, outside, format),
  };
}

type Bounds = {
  readonly day: Day;
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
};

function reasonFor(
  { day, expected, lower, upper }: Bounds,
  outside: 'above' | 'below',
  format: Format,
): string {
  const write = (value: number) => formatValue(value, format, 'compact');
  const weekday = formatWeekday(weekdayOf(day), 'long');
  return `${outside === 'above' ? 'Above' : 'Below'} what is usual for a ${weekday}: about ${write(expected)}, between ${write(lower)} and ${write(upper)}.`;
}
