/** The middle, the 95th percentile and the largest of some numbers; null for none. */
export function summarise(values: readonly number[]): { p50: number; p95: number; max: number } | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: round(at(0.5)), p95: round(at(0.95)), max: round(at(1)) };
}

/** To a hundredth. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
