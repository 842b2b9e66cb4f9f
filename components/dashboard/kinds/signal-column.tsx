import type { Row } from '@/lib/metrics/types';
import type { Flag } from '@/lib/rules/flag';
import type { TableColumn } from '../../ui/data-table';
import { FlagBadge } from '../../visuals/flag-badge';

/** What the rules found about each row, which holds its text as `signal`. */
export function signalColumn(flagOf: (row: Row) => Flag | null): TableColumn {
  return {
    key: 'signal',
    label: 'Signal',
    format: (value) => String(value ?? ''),
    show: (row) => {
      const flag = flagOf(row);
      return flag && <FlagBadge flag={flag} size="cell" />;
    },
  };
}
