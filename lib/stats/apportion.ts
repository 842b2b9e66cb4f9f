/**
 * Whole numbers next to some values, which add up to a whole total: each is rounded down, and what is then missing
 * goes to the largest fractions, one each (largest remainder). The values add up to about the total.
 */
export function apportion(values: readonly number[], total: number): number[] {
  const whole = values.map((value) => Math.floor(value));
  const byFraction = values
    .map((value, index) => ({ index, fraction: value - Math.floor(value) }))
    .toSorted((a, b) => b.fraction - a.fraction || a.index - b.index);
  const missing = total - whole.reduce((sum, value) => sum + value, 0);
  for (let given = 0; given < Math.abs(missing); given += 1) {
    const at = byFraction.at(missing > 0 ? given % values.length : -1 - (given % values.length));
    if (at) whole[at.index] = (whole[at.index] ?? 0) + Math.sign(missing);
  }
  return whole.map((value) => value || 0);
}
