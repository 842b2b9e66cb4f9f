/** The end of the places shared by equal values that decides their score. */
export type Tie = 'lowest' | 'highest';

/**
 * How each score breaks into quintiles. Most buyers have ordered once, and many on the same day: frequency and
 * spend count the lowest place they share (one order is never "often"), recency the highest (the newest day is 5).
 */
export const ties = {
  recency: 'highest',
  frequency: 'lowest',
  monetary: 'lowest',
  profit: 'lowest',
} as const satisfies Record<string, Tie>;

/**
 * Quintile, 1 to 5, of a place among n; equal values have equal scores.
 * @param below how many have a smaller value
 * @param equal how many have the same value, this one among them
 */
export function scoreOf(below: number, equal: number, n: number, tie: Tie): number {
  return tie === 'lowest' ? 1 + Math.floor((5 * below) / n) : Math.ceil((5 * (below + equal)) / n);
}
