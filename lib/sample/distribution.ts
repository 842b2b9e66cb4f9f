import type { Random } from './random';

/** Draws an index in proportion to its weight, in constant time (Walker's alias method). */
export type Pick = (random: Random) => number;

/** Prepares a weighted draw; weights are relative and at least one must be positive. */
export function createPick(weights: readonly number[]): Pick {
  const n = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * n) / total);
  const keep = new Float64Array(n).fill(1);
  const alias = new Uint32Array(n);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) ((share[i] ?? 0) < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() ?? 0;
    const high = large.pop() ?? 0;
    keep[low] = share[low] ?? 0;
    alias[low] = high;
    share[high] = (share[high] ?? 0) + (share[low] ?? 0) - 1;
    ((share[high] ?? 0) < 1 ? small : large).push(high);
  }
  return (random) => {
    const i = random.below(n);
    return random.next() < (keep[i] ?? 1) ? i : (alias[i] ?? 0);
  };
}

/** The value below which a share `u` of a standard normal lies (Acklam's fit, error under 1e-8). */
export function normalQuantile(u: number): number {
  if (u < 0.02425) return tail(u);
  if (u > 0.97575) return -tail(1 - u);
  const q = u - 0.5;
  const r = q * q;
  const top =
    ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
    2.506628277459239;
  const bottom =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
    1;
  return (top * q) / bottom;
}

function tail(u: number): number {
  const q = Math.sqrt(-2 * Math.log(u));
  const top =
    ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
    2.938163982698783;
  const bottom =
    (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q +
    1;
  return top / bottom;
}

const TABLE_SIZE = 4096;

/** A quick draw from the log-normal distribution with this median and spread (of the logarithm). */
export function createLogNormal(median: number, spread: number): (random: Random) => number {
  const table = Float64Array.from({ length: TABLE_SIZE }, (_, i) =>
    Math.exp(Math.log(median) + spread * normalQuantile((i + 0.5) / TABLE_SIZE)),
  );
  return (random) => table[random.bits() >>> 20] ?? median;
}

/** A draw of a rank in [0, size) whose weight falls as 1 / (rank + head)^slope. */
export function drawRank(size: number, slope: number, head: number, u: number): number {
  const power = 1 - slope;
  const low = Math.exp(power * Math.log(head));
  const high = Math.exp(power * Math.log(size + head));
  const rank = Math.exp(Math.log(low + u * (high - low)) / power) - head;
  return Math.max(0, Math.min(size - 1, Math.floor(rank)));
}
