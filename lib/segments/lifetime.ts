import type { Row } from '@/lib/metrics/types';
import { type Interval, meanInterval } from '@/lib/stats/intervals';

export type Lifetime = {
  readonly segment: string;
  readonly customers: number;
  /** Mean contribution so far, in cents. */
  readonly past: number;
  /** Expected contribution a customer in the next 90 days, and in the next 12 months, in cents. */
  readonly quarter: Interval;
  readonly year: Interval;
};

const unknown: Interval = { value: null, lower: null, upper: null };
/** A year has a little more than four quarters of 90 days. */
const quartersAYear = 365 / 90;

const scale = ({ value, lower, upper }: Interval, by: number): Interval => ({
  value: value === null ? null : value * by,
  lower: lower === null ? null : lower * by,
  upper: upper === null ? null : upper * by,
});

/** How much of one quarter's contribution the same customers made in the next: at most 1; null where unknown. */
export function keepRate(first: number, second: number): number | null {
  return first <= 0 ? null : Math.min(1, Math.max(0, second / first));
}

/** A quarter's worth over a year when each quarter keeps a share of the one before; the last bit counts in part. */
export function yearFactor(keep: number): number {
  const whole = [0, 1, 2, 3].reduce((sum, power) => sum + keep ** power, 0);
  return whole + (quartersAYear - 4) * keep ** 4;
}

/**
 * Lifetime value of each segment. The next 90 days are what customers who stood in the segment three months ago
 * contributed since, with Student's 95% interval of their mean; a year adds quarters that shrink by the rate at
 * which earlier customers' contribution did.
 */
export function lifetimes(rows: readonly Row[]): {
  readonly rows: readonly Lifetime[];
  readonly keep: number | null;
} {
  const number = (row: Row | undefined, key: string) => Number(row?.[key] ?? 0);
  const keep = keepRate(number(rows[0], 'first'), number(rows[0], 'second'));
  return {
    keep,
    rows: rows.map((row) => {
      const n = number(row, 'n');
      const quarter =
        n < 2 ? unknown : scale(meanInterval(number(row, 'next') / 100, number(row, 'squares'), n), 100);
      return {
        segment: String(row.segment),
        customers: number(row, 'customers'),
        past: number(row, 'contribution') / Math.max(1, number(row, 'customers')),
        quarter,
        year: keep === null ? unknown : scale(quarter, yearFactor(keep)),
      };
    }),
  };
}
