type Part = { readonly customers: number; readonly value: number };
type Point = { readonly customers: number; readonly value: number };

/**
 * The curve of cumulated shares from parts of customers ordered best first, and the share that the best fifth
 * makes, read off the curve; null where there is no value to share.
 */
export function concentration(parts: readonly Part[]): {
  readonly points: readonly Point[];
  readonly topFifth: number | null;
} {
  const all = parts.reduce((sum, part) => sum + part.customers, 0);
  const whole = parts.reduce((sum, part) => sum + part.value, 0);
  if (all === 0 || whole <= 0) return { points: [], topFifth: null };
  const points: Point[] = [{ customers: 0, value: 0 }];
  let [customers, value] = [0, 0];
  for (const part of parts) {
    customers += part.customers;
    value += part.value;
    points.push({ customers: customers / all, value: value / whole });
  }
  return { points, topFifth: valueAt(points, 0.2) };
}

function valueAt(points: readonly Point[], at: number): number {
  const next = points.findIndex((point) => point.customers >= at);
  const [a, b] = [points[next - 1], points[next]];
  if (!a || !b) return b?.value ?? 0;
  return a.value + ((b.value - a.value) * (at - a.customers)) / (b.customers - a.customers);
}
