import { apportion } from './apportion';

/** What a part has on a day, and what it has on the days compared with together; whole cents. */
export type DayPart = { readonly key: string; readonly day: number; readonly sum: number };
/** Whole cents; `difference = day − usual`. */
export type PartDifference = {
  readonly key: string;
  readonly day: number;
  readonly usual: number;
  readonly difference: number;
};
export type SplitDifference = Omit<PartDifference, 'key'> & { readonly parts: readonly PartDifference[] };

/**
 * The difference between a day and the mean of other days, split so that the parts add up to it to the cent: the
 * means are rounded together, so that they add up to the rounded mean of all. Null without a day to compare with.
 * @param count how many days each sum is of
 */
export function splitDifference(parts: readonly DayPart[], count: number): SplitDifference | null {
  if (count < 1) return null;
  const day = parts.reduce((sum, part) => sum + part.day, 0);
  const usual = Math.round(parts.reduce((sum, part) => sum + part.sum, 0) / count) || 0;
  const means = apportion(
    parts.map(({ sum }) => sum / count),
    usual,
  );
  return {
    day,
    usual,
    difference: day - usual,
    parts: parts.map((part, index) => {
      const mean = means[index] ?? 0;
      return { key: part.key, day: part.day, usual: mean, difference: part.day - mean };
    }),
  };
}
