import { formatMonth, formatRange } from '@/lib/format';
import type { Day, DayRange } from '@/lib/metrics/types';

export const COMPARES = ['previous-period', 'previous-month', 'none'] as const;
export type Compare = (typeof COMPARES)[number];

export type DateRangeValue = DayRange & { readonly compare: Compare };

/** First and newest day that the data holds. */
export type Bounds = { readonly first: Day; readonly last: Day };

export type Preset = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'recent' | 'month' | 'all';
  readonly range: DayRange;
};

const DAY = 86_400_000;

const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** Moves a day by whole days, back where the number is negative. */
export function addDays(day: Day, days: number): Day {
  return dayAt(Date.parse(`${day}T00:00:00Z`) + days * DAY);
}

/** Number of days of a range, both ends counted. */
export function countDays({ from, to }: DayRange): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY) + 1;
}

function monthStart(day: Day, shift = 0): Day {
  return dayAt(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + shift, 1));
}

function monthEnd(day: Day, shift = 0): Day {
  return addDays(monthStart(day, shift + 1), -1);
}

/** The same day some months before; a day that the month lacks becomes its last one. */
function addMonths(day: Day, shift: number): Day {
  const moved = `${monthStart(day, shift).slice(0, 8)}${day.slice(8)}`;
  const end = monthEnd(day, shift);
  return moved > end ? end : moved;
}

/** Cuts a range to the days that the data holds; null where they have none in common. */
export function clampRange(range: DayRange, { first, last }: Bounds): DayRange | null {
  const from = range.from < first ? first : range.from;
  const to = range.to > last ? last : range.to;
  return from <= to ? { from, to } : null;
}

/** As many days as the range has, ending the day before it begins. */
export function previousPeriod(range: DayRange): DayRange {
  return { from: addDays(range.from, -countDays(range)), to: addDays(range.from, -1) };
}

/**
 * The same days of the month before, or of as many months before as keep the two apart.
 * The end of a month stays the end of a month: 1–28 Feb goes to 1–31 Jan.
 */
export function previousMonth(range: DayRange): DayRange {
  const wholeMonths = range.from === monthStart(range.from) && range.to === monthEnd(range.to);
  for (let months = 1; ; months++) {
    const to = wholeMonths ? monthEnd(range.to, -months) : addMonths(range.to, -months);
    if (to < range.from) return { from: addMonths(range.from, -months), to };
  }
}

/** The days that a range is compared with; null for no comparison. */
export function comparisonRange({ compare, ...range }: DateRangeValue): DayRange | null {
  if (compare === 'none') return null;
  return compare === 'previous-month' ? previousMonth(range) : previousPeriod(range);
}

/** Ranges to offer, counted back from the newest day of the data; those outside the data are left out. */
export function listPresets(bounds: Bounds): readonly Preset[] {
  const { first, last } = bounds;
  const presets: Preset[] = [];
  const offer = (id: string, label: string, kind: Preset['kind'], range: DayRange) => {
    const within = clampRange(range, bounds);
    if (within) presets.push({ id, label, kind, range: within });
  };
  offer('last-7', 'Last 7 days', 'recent', { from: addDays(last, -6), to: last });
  offer('last-28', 'Last 28 days', 'recent', { from: addDays(last, -27), to: last });
  offer('this-month', 'This month', 'recent', { from: monthStart(last), to: last });
  offer('last-month', 'Last month', 'recent', { from: monthStart(last, -1), to: monthEnd(last, -1) });
  offer('all', 'All time', 'all', { from: first, to: last });
  for (let month = monthStart(last); month >= monthStart(first); month = monthStart(month, -1)) {
    offer(month.slice(0, 7), formatMonth(month), 'month', { from: month, to: monthEnd(month) });
  }
  return presets;
}

const sameRange = (a: DayRange, b: DayRange) => a.from === b.from && a.to === b.to;

/** The first preset that has exactly these days. */
export function matchPreset(range: DayRange, presets: readonly Preset[]): Preset | undefined {
  return presets.find((preset) => sameRange(preset.range, range));
}

/** What a range is compared with, for captions: `vs 1–30 Sep 2019`; empty for no comparison. */
export function describeComparison(value: DateRangeValue): string {
  const before = comparisonRange(value);
  return before ? `vs ${formatRange(before)}` : '';
}
