import { weekdayOf } from '@/lib/format';
import type { Day } from '@/lib/metrics/types';
import { tQuantile } from './student-t';

export type Amount = { readonly day: Day; readonly value: number };

export type RunRate = {
  /** Added up over the month so far, the unfinished day included. */
  readonly soFar: number;
  /** Where the month will end; null when there is nothing to go by. */
  readonly expected: number | null;
  /** 95% interval of the end; null with fewer than three finished days. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly daysLeft: number;
};

/** Finished days looked back upon for the level and for the pattern of the week. */
const LOOK_BACK = 56;
const LEVEL_DAYS = 28;
/** A weekday seen n times keeps n / (n + this) of its difference from the mean day. */
const SHRINK = 2;

/**
 * Projects where a month ends: what it has, plus a level times a weekday factor for each day left. `finished`
 * holds whole days in order and may begin before the month; `today` is the day that is not over. The interval
 * counts the noise of single days and of the level, and takes days to be independent of each other.
 */
export function runRate(finished: readonly Amount[], month: string, today?: Amount): RunRate {
  const soFarDays = finished.filter(({ day }) => day.startsWith(month));
  const soFar = total(soFarDays) + (today?.value ?? 0);
  const known = new Set(soFarDays.map(({ day }) => day));
  const left = daysOf(month).filter((day) => !known.has(day));
  if (left.length === 0) return { soFar, expected: soFar, lower: soFar, upper: soFar, daysLeft: 0 };
  const unknown = { soFar, expected: null, lower: null, upper: null, daysLeft: left.length };
  const past = finished.slice(-LOOK_BACK);
  if (past.length === 0) return unknown;
  const factors = weekdayFactors(past);
  const factorOf = (day: Day) => factors[weekdayOf(day) - 1] ?? 1;
  const recent = past.slice(-LEVEL_DAYS);
  const levels = recent.map(({ day, value }) => value / factorOf(day));
  const level = levels.reduce((sum, value) => sum + value, 0) / levels.length;
  const toCome = left.map((day) => ({
    factor: factorOf(day),
    atLeast: day === today?.day ? today.value : 0,
  }));
  const settled = total(soFarDays);
  const expected =
    settled + toCome.reduce((sum, { factor, atLeast }) => sum + Math.max(level * factor, atLeast), 0);
  if (levels.length < 3) return { ...unknown, expected };
  const half = halfWidth(
    levels,
    level,
    toCome.map(({ factor }) => factor),
  );
  return {
    soFar,
    expected,
    lower: Math.max(soFar, expected - half),
    upper: expected + half,
    daysLeft: left.length,
  };
}

function total(days: readonly Amount[]): number {
  return days.reduce((sum, { value }) => sum + value, 0);
}

function daysOf(month: string): Day[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

/** How much of a mean day each weekday has, Monday first. */
function weekdayFactors(days: readonly Amount[]): number[] {
  const mean = total(days) / days.length;
  return Array.from({ length: 7 }, (_, index) => {
    const same = days.filter(({ day }) => weekdayOf(day) === index + 1);
    if (same.length === 0 || mean <= 0) return 1;
    const ratio = total(same) / same.length / mean;
    return Math.max(0.05, 1 + ((ratio - 1) * same.length) / (same.length + SHRINK));
  });
}

function halfWidth(levels: readonly number[], level: number, factors: readonly number[]): number {
  const n = levels.length;
  const variance = levels.reduce((sum, value) => sum + (value - level) ** 2, 0) / (n - 1);
  const squares = factors.reduce((sum, factor) => sum + factor * factor, 0);
  const sum = factors.reduce((all, factor) => all + factor, 0);
  return tQuantile(0.975, n - 1) * Math.sqrt(variance * (squares + (sum * sum) / n));
}
