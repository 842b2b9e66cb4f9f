import { formatMoment, formatValue, NO_VALUE } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';
import type { TableColumn } from '../ui/data-table';

/** A column of numbers, written in full. */
export function numbers(key: string, label: string, format: Format = 'count'): TableColumn {
  const write: TableColumn['format'] = (value) =>
    formatValue(typeof value === 'number' ? value : null, format, 'full');
  return { key, label, numeric: true, format: write };
}

/** A column of UTC moments. */
export function moments(key: string, label: string): TableColumn {
  return { key, label, format: (value) => (value === null ? NO_VALUE : formatMoment(String(value))) };
}

/** Adds up a column. */
export function sumOf(rows: readonly Readonly<Record<string, unknown>>[], field: string): number {
  return rows.reduce((sum, row) => sum + Number(row[field] ?? 0), 0);
}
