import { apportion } from './apportion';
import { shapleyEffects } from './shapley';

/** Sessions that reached each step, and what they spent (cents). May be means. */
export type FunnelCounts = {
  readonly viewSessions: number;
  readonly cartSessions: number;
  readonly orders: number;
  readonly revenue: number;
};
export type FunnelStage = keyof FunnelCounts;

/** One factor of revenue: the first stage's count, or how much of a stage comes for one of the stage before it. */
export type FunnelEffect = {
  /** Null for the first. */
  readonly from: FunnelStage | null;
  readonly to: FunnelStage;
  /** The factor; null where nobody reached the stage before. */
  readonly before: number | null;
  readonly now: number | null;
  /** Whole cents of the change of revenue. */
  readonly effect: number;
};

const stages: readonly FunnelStage[] = ['viewSessions', 'cartSessions', 'orders', 'revenue'];

/** Whether a stage can be divided by: nobody goes on from a stage that nobody reached. */
const carries = (stage: FunnelStage, index: number, counts: FunnelCounts) =>
  counts[stage] > 0 || stages.slice(index + 1).every((later) => counts[later] === 0);

/**
 * Splits a change of revenue into traffic × view to cart × cart to purchase × average order, exactly: the product of
 * the factors is the revenue, and each has its Shapley effect, rounded together to whole cents. A stage that was left
 * out by all who went further (a purchase without a cart) is left out, and its neighbours meet. A rate that nobody
 * could have, since nobody reached the stage before, counts as unchanged.
 * @param change the change in whole cents that the effects add up to
 */
export function funnelEffects(before: FunnelCounts, now: FunnelCounts, change: number): FunnelEffect[] {
  const kept = stages.filter(
    (stage, index) => stage === 'revenue' || [before, now].every((counts) => carries(stage, index, counts)),
  );
  const factors = kept.map((to, index) => {
    const from = kept[index - 1] ?? null;
    const read = (counts: FunnelCounts) => {
      if (from === null) return counts[to];
      return counts[from] === 0 ? null : counts[to] / counts[from];
    };
    return { from, to, before: read(before), now: read(now) };
  });
  const effects = apportion(
    shapleyEffects(
      factors.map((factor) => factor.before ?? factor.now ?? 0),
      factors.map((factor) => factor.now ?? factor.before ?? 0),
    ),
    change,
  );
  return factors.map((factor, index) => ({ ...factor, effect: effects[index] ?? 0 }));
}
