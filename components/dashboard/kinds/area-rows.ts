import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Answer, Row } from '@/lib/metrics/types';

export type Ranked = { readonly node: string; readonly total: number };

/** A metric by bucket and category, with its value in `value`. */
export function areaRows(answer: Answer | undefined, metric: MetricName): Row[] {
  return (answer?.rows ?? []).map((row) => ({
    time: row.time ?? null,
    category: row.category ?? null,
    value: readMetric(commerce, metric, row),
  }));
}

/** The categories that have anything, biggest first, as a stack draws them. */
export function rankCategories(rows: readonly Row[]): Ranked[] {
  const totals = new Map<string, number>();
  for (const row of rows) {
    const node = String(row.category);
    totals.set(node, (totals.get(node) ?? 0) + Number(row.value ?? 0));
  }
  return [...totals]
    .map(([node, total]) => ({ node, total }))
    .filter(({ total }) => total !== 0)
    .sort((a, b) => b.total - a.total || a.node.localeCompare(b.node));
}
