import { formatWeekday } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import { labelPriceBand } from '@/lib/metrics/price-bands';
import type { Answer, Row } from '@/lib/metrics/types';
import type { SplitDimension, SplitMetric } from '@/lib/pages/kinds/decomposition';
import { explainedBy } from '@/lib/stats/explained';
import { writeValue } from '../describe';
import { nameCategory } from './category-names';
import { type Amounts, amountsOf } from './part-of-marks';

export const dimensionNames: Readonly<Record<SplitDimension, string>> = {
  category: 'Category',
  brand: 'Brand',
  priceBand: 'Price band',
  segment: 'Segment',
  customerType: 'Customers',
  dayType: 'Kind of day',
  weekday: 'Weekday',
  hour: 'Hour (UTC)',
};

/** A part of a step as readers know it. */
export function namePart(dimension: SplitDimension, value: string): string {
  if (dimension === 'category') return nameCategory(value);
  if (dimension === 'priceBand') return labelPriceBand(value);
  return dimension === 'weekday' ? formatWeekday(Number(value), 'long') : writeValue(dimension, value);
}

export type SplitPart = {
  /** Null for what is left when the largest are listed. */
  readonly value: string | null;
  readonly amount: number | null;
  readonly orders: number;
  readonly sessions: number;
};

/** Fewer sessions than this share of all make no highest or lowest conversion. */
const leastShare = 0.01;

function readPart(dimension: SplitDimension, metric: SplitMetric, row: Row): SplitPart {
  return {
    value: String(row[dimension]),
    amount: readMetric(commerce, metric, row),
    orders: Number(row.orders),
    sessions: Number(row.sessions),
  };
}

/** The parts of a step, largest first. */
export function readParts(
  dimension: SplitDimension,
  metric: SplitMetric,
  answer: Answer | undefined,
): SplitPart[] {
  return (answer?.rows ?? [])
    .map((row) => readPart(dimension, metric, row))
    .filter((part) => part.sessions > 0)
    .sort((a, b) => (b.amount ?? -1) - (a.amount ?? -1) || b.sessions - a.sessions);
}

/** What of each part is selected elsewhere; null where nothing is highlighted. */
export function selectedParts(
  dimension: SplitDimension,
  metric: SplitMetric,
  rows: readonly Row[] | null,
): Amounts | null {
  if (!rows) return null;
  return amountsOf(
    rows,
    (row) => String(row[dimension]),
    (row) => readMetric(commerce, metric, row),
  );
}

/** The largest parts and what the others are together, so that the parts add up; `kept` is never among the others. */
export function cutParts(
  parts: readonly SplitPart[],
  metric: SplitMetric,
  most: number,
  kept: string | null,
): { readonly parts: readonly SplitPart[]; readonly others: number } {
  const shown = parts.filter((part, index) => index < most || part.value === kept);
  const cut = parts.filter((part) => !shown.includes(part));
  if (cut.length === 0) return { parts: shown, others: 0 };
  const sum = (read: (part: SplitPart) => number) => cut.reduce((total, part) => total + read(part), 0);
  const [orders, sessions] = [sum((part) => part.orders), sum((part) => part.sessions)];
  const amount = metric === 'conversion' ? orders / sessions : sum((part) => part.amount ?? 0);
  return { parts: [...shown, { value: null, amount, orders, sessions }], others: cut.length };
}

/**
 * How much a split explains of what differs between sessions: their revenue, whether they end in an order, or their
 * units, each taken for an order of its own.
 */
export function measureSplit(metric: SplitMetric, answer: Answer | undefined): number | null {
  return explainedBy(
    (answer?.rows ?? []).map((row) => {
      const n = Number(row.sessions);
      if (metric === 'revenue')
        return { n, sum: Number(row.revenue) / 100, squares: Number(row.orderSquares) };
      const sum = Number(metric === 'units' ? row.units : row.orders);
      return { n, sum, squares: sum };
    }),
  );
}

/** The part with the highest or lowest amount; of a conversion, among parts that are not tiny. */
export function pickPart(
  parts: readonly SplitPart[],
  metric: SplitMetric,
  way: 'highest' | 'lowest',
): SplitPart | undefined {
  const all = parts.reduce((sum, part) => sum + part.sessions, 0);
  const able = metric === 'conversion' ? parts.filter((part) => part.sessions >= leastShare * all) : parts;
  return way === 'highest' ? able[0] : able.at(-1);
}
