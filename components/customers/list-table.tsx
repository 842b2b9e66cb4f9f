import type { TableData } from '../ui/data-table';
import { PlainTable } from './plain-table';

/** Rows of a profile as a short table, written as in files. */
export function ListTable({ caption, columns, rows }: TableData) {
  const [, ...others] = columns;
  return (
    <PlainTable
      caption={caption}
      heads={columns.map(({ label }) => label)}
      words={others.filter(({ numeric }) => !numeric).map(({ label }) => label)}
      rows={rows.map((row, index) => ({
        key: `${index} ${row[columns[0]?.key ?? '']}`,
        cells: columns.map(({ key, format }) => {
          const value = row[key] ?? null;
          return format ? format(value) : (value ?? '–');
        }),
      }))}
    />
  );
}
