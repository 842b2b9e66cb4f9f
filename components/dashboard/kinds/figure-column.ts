import { formatValue } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';
import type { TableColumn } from '../../ui/data-table';

/** A column of numbers, written in full. */
export function figureColumn(key: string, label: string, format: Format): TableColumn {
  return {
    key,
    label,
    numeric: true,
    format: (value) => formatValue(value as number | null, format, 'full'),
  };
}
