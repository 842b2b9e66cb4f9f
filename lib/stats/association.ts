import { type Interval, proportionInterval, Z } from './intervals';

/** Of `orders` orders, `a` hold the first thing, `b` the second, and `both` hold the two. */
export type PairCounts = {
  readonly both: number;
  readonly a: number;
  readonly b: number;
  readonly orders: number;
};
export type Association = {
  /** Share of orders with both. */
  readonly support: Interval;
  /** Share with the second among those with the first, and the other way round. */
  readonly confidence: Interval;
  readonly reverse: Interval;
  /** How many times as often as if the two had nothing to do with each other; 1 is chance. */
  readonly lift: Interval;
};

const fewest = 5;

/**
 * Support, confidence and lift of a pair with 95% intervals: Wilson's for the shares, for the lift the delta method
 * on its logarithm, whose variance is 1/both − 1/a − 1/b + (2·lift − 1)/orders. It does not hold for a handful of
 * orders: under five with both there is no interval of the lift.
 */
export function associate({ both, a, b, orders }: PairCounts): Association {
  const value = a > 0 && b > 0 ? (both * orders) / (a * b) : null;
  const variance =
    value !== null && both >= fewest ? 1 / both - 1 / a - 1 / b + (2 * value - 1) / orders : null;
  const spread = variance === null ? null : Math.exp(Z * Math.sqrt(Math.max(0, variance)));
  return {
    support: proportionInterval(both, orders),
    confidence: proportionInterval(both, a),
    reverse: proportionInterval(both, b),
    lift: {
      value,
      lower: value === null || spread === null ? null : value / spread,
      upper: value === null || spread === null ? null : value * spread,
    },
  };
}
