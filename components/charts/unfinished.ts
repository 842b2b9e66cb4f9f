type Values = readonly (number | null)[];

/** Index of the last bucket that has a value; -1 when none has. */
export function lastKnown(values: Values): number {
  return values.findLastIndex((value) => value !== null);
}

/**
 * Parts a line into what is final and the step to the bucket that is still growing, so that the second can be
 * drawn as unfinished. `at` is that bucket, or -1 when all is final.
 */
export function partUnfinished(
  values: Values,
  isUnfinished: boolean,
): { readonly final: Values; readonly tail: Values; readonly at: number } {
  const at = isUnfinished ? lastKnown(values) : -1;
  if (at < 0) return { final: values, tail: values.map(() => null), at: -1 };
  return {
    final: values.with(at, null),
    tail: values.map((value, index) => (index === at || index === at - 1 ? value : null)),
    at,
  };
}

/** Dashes of every line that leads to an unfinished bucket. */
export const OPEN_DASHES = [3, 4];
