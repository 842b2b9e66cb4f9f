import type { Row } from '@/lib/metrics/types';

/** A small generator that gives the same numbers on every machine: 0 ≤ x < 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** The n-th day after a day. */
export function dayAfter(day: string, n: number): string {
  return new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
}

/** Days of a shop: revenue and orders with a week's rhythm, growth and noise. */
export function madeDays(from: string, count: number, seed: number): Row[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const day = dayAfter(from, index);
    const weekend = [0, 6].includes(new Date(day).getUTCDay()) ? 1.22 : 1;
    const orders = Math.round(19_000 * weekend * (1 + index / 300) * (0.88 + 0.24 * random()));
    const average = Math.round(30_700 * (0.95 + 0.1 * random()));
    return { day, orders, average, revenue: orders * average, low: average * 0.965, high: average * 1.035 };
  });
}

export const categories = {
  electronics: 'Electronics',
  appliances: 'Appliances',
  computers: 'Computers',
  apparel: 'Apparel',
  furniture: 'Furniture',
  auto: 'Auto',
  kids: 'Kids',
  construction: 'Construction and repair',
  sport: 'Sport',
};
const WEIGHTS = [42, 14, 11, 6, 7, 4, 3.5, 3, 1];

/** Revenue by category for each day. */
export function madeCategories(from: string, count: number, seed: number): Row[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) =>
    Object.keys(categories).map((category, place) => ({
      day: dayAfter(from, index),
      category,
      revenue: Math.round((WEIGHTS[place] ?? 1) * 9_000_00 * (0.8 + 0.4 * random()) * (1 + index / 400)),
    })),
  ).flat();
}
