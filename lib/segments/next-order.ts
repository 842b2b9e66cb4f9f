import { addDays, countDays } from '@/lib/metrics/grain';
import type { Day } from '@/lib/metrics/types';

/** When a customer is expected to order again, and why. */
export type Expectation = {
  readonly from: Day;
  readonly likely: Day;
  readonly to: Day;
  /** Own: from the customer's own waits; others: from those of customers after a first order. */
  readonly by: 'own' | 'others';
};

/** The value at a share of sorted values, between its neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

type Wait = { readonly days: number; readonly count: number };

/**
 * The middle half of a customer's own waits between different order days, counted from the last order; with fewer
 * than three of them, of the waits of others. Null where neither is known.
 */
export function expectNextOrder(orderDays: readonly Day[], others: readonly Wait[]): Expectation | null {
  const days = [...new Set(orderDays)].sort();
  const last = days.at(-1);
  if (last === undefined) return null;
  const own = days.slice(1).map((to, index) => countDays({ from: days[index] ?? to, to }) - 1);
  const by = own.length >= 3 ? 'own' : 'others';
  const waits = (
    by === 'own'
      ? own
      : others.flatMap((wait) => (wait.days > 0 ? Array<number>(wait.count).fill(wait.days) : []))
  ).toSorted((a, b) => a - b);
  if (waits.length === 0) return null;
  const at = (share: number) => addDays(last, Math.round(quantile(waits, share)));
  return { from: at(0.25), likely: at(0.5), to: at(0.75), by };
}
