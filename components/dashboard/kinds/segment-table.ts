import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { segmentLabels } from '@/lib/segments/rules';
import type { TableColumn, TableData } from '../../ui/data-table';
import { amount } from './segment-parts';

/** A column of numbers in full. */
export function numberColumn(key: string, label: string, format: Format): TableColumn {
  return {
    key,
    label,
    numeric: true,
    format: (value) => formatValue(value === null ? null : Number(value), format, 'full'),
  };
}

export const segmentColumn: TableColumn = {
  key: 'segment',
  label: 'Segment',
  format: (value) => segmentLabels[String(value)] ?? String(value),
  mark: { dimension: 'segment' },
};

/** Customers, revenue and contribution of each segment. */
export function segmentTable(caption: string, rows: readonly Row[]): TableData {
  return {
    caption,
    columns: [
      segmentColumn,
      numberColumn('customers', 'Customers', 'count'),
      numberColumn('before', 'Customers in the run before', 'count'),
      numberColumn('revenue', 'Revenue', 'money'),
      numberColumn('contribution', 'Contribution', 'money'),
    ],
    rows: rows.map((row) => ({ ...row, customers: amount(row, 'customers') })),
  };
}
