/** `trailing` looks back from each value; `centred` as far ahead as back, for odd windows. */
export type AverageKind = 'trailing' | 'centred';

/**
 * Mean over a window of neighbours, in the unit of the values. Nulls are left out of the mean; a window
 * that reaches past either end, or holds fewer than half its values, gives null.
 */
export function movingAverage(
  values: readonly (number | null)[],
  window: number,
  kind: AverageKind = 'trailing',
): (number | null)[] {
  if (!Number.isInteger(window) || window < 1)
    throw new RangeError(`A moving average needs a whole window of at least 1, not ${window}.`);
  const ahead = kind === 'centred' ? Math.floor((window - 1) / 2) : 0;
  const back = window - 1 - ahead;
  return values.map((_, index) => {
    const from = index - back;
    const to = index + ahead;
    if (from < 0 || to >= values.length) return null;
    const known = values.slice(from, to + 1).filter((value) => value !== null);
    if (known.length * 2 < window) return null;
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}
