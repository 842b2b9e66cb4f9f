import { normalCdf, normalQuantile } from './normal';
import { tQuantile } from './student-t';

/** An estimate with the interval that 95 of 100 such intervals would hold the truth in; null where unknown. */
export type Interval = {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

const UNKNOWN: Interval = { value: null, lower: null, upper: null };
/** How many standard errors a 95% interval reaches to each side. */
export const Z = normalQuantile(0.975);

/** Mean and its 95% interval by Student's t, from sums, in the unit of the values; one value has no interval. */
export function meanInterval(sum: number, sumOfSquares: number, n: number): Interval {
  if (n < 1) return UNKNOWN;
  const value = sum / n;
  if (n < 2) return { value, lower: null, upper: null };
  const variance = Math.max(0, sumOfSquares - sum * value) / (n - 1);
  const half = tQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { value, lower: value - half, upper: value + half };
}

/** Share of successes and its 95% interval by Wilson's score, which stays within 0 and 1. */
export function proportionInterval(successes: number, n: number): Interval {
  if (n < 1) return UNKNOWN;
  const value = successes / n;
  const shrink = 1 + (Z * Z) / n;
  const centre = (value + (Z * Z) / (2 * n)) / shrink;
  const half = (Z / shrink) * Math.sqrt((value * (1 - value)) / n + (Z * Z) / (4 * n * n));
  return {
    value,
    lower: successes === 0 ? 0 : Math.max(0, centre - half),
    upper: successes === n ? 1 : Math.min(1, centre + half),
  };
}

export type Share = { readonly successes: number; readonly n: number };

export type Difference = Interval & {
  /** Chance of a difference this large if the groups were alike (two-sided score test); null where unknown. */
  readonly p: number | null;
  /** Whether each group is large enough for the test (all expected counts at least 5). */
  readonly isEnough: boolean;
  readonly isMoreThanChance: boolean;
};

/** Difference of two shares, a minus b, with Newcombe's 95% interval (1998, method 10) and a score test. */
export function differenceOfProportions(a: Share, b: Share): Difference {
  const first = proportionInterval(a.successes, a.n);
  const second = proportionInterval(b.successes, b.n);
  if (first.value === null || second.value === null)
    return { ...UNKNOWN, p: null, isEnough: false, isMoreThanChance: false };
  const value = first.value - second.value;
  const lower = value - Math.hypot(first.value - (first.lower ?? 0), (second.upper ?? 1) - second.value);
  const upper = value + Math.hypot((first.upper ?? 1) - first.value, second.value - (second.lower ?? 0));
  const pooled = (a.successes + b.successes) / (a.n + b.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  const p = error === 0 ? 1 : 2 * normalCdf(-Math.abs(value) / error);
  const isEnough = Math.min(a.n, b.n) * Math.min(pooled, 1 - pooled) >= 5;
  return { value, lower, upper, p, isEnough, isMoreThanChance: isEnough && p < 0.05 && lower * upper > 0 };
}
