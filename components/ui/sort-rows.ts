import type { Row } from '@/lib/metrics/types';

export type Sort = { readonly key: string; readonly direction: 'asc' | 'desc' };

/** Rows in the order of one column: numbers by size, texts by letters, what is missing last either way. */
export function sortRows(rows: readonly Row[], { key, direction }: Sort): readonly Row[] {
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((first, second) => {
    const a = first[key] ?? null;
    const b = second[key] ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * String(a).localeCompare(String(b), 'en', { numeric: true });
  });
}
