'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Row } from '@/lib/metrics/types';
import { classes } from './classes';
import { type Sort, sortRows } from './sort-rows';
import { useRowPicking } from './use-row-picking';

export type TableColumn = {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Writes a value for readers; without it the value is shown as it is. */
  readonly format?: (value: string | number | null) => string;
  /** Shows the value of a row as something that looks like more than text; what it says is the text. */
  readonly show?: (row: Row) => ReactNode;
  /** Its rows stand for values of this dimension and can be picked; `pickOf` says which, null for none. */
  readonly mark?: { readonly dimension: string; readonly pickOf?: (value: string) => string | null };
};
export type TableData = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Row[];
};

const ROW_PX = 32;
const VIRTUAL_FROM = 200;

/** A table that sorts by its heads and keeps only what is in sight in the document once it is long. */
export function DataTable({ caption, columns, rows }: TableData) {
  const scroller = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const sorted = useMemo(() => (sort ? sortRows(rows, sort) : rows), [rows, sort]);
  const long = sorted.length > VIRTUAL_FROM;
  const virtual = useVirtualizer({
    enabled: long,
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });
  const items = long ? virtual.getVirtualItems() : [];
  const first = long ? (items[0]?.index ?? 0) : 0;
  const picking = useRowPicking(columns);
  const end = long ? (items.at(-1)?.index ?? -1) + 1 : sorted.length;

  return (
    <div
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-auto"
    >
      <table aria-rowcount={sorted.length + 1} className="w-full border-separate border-spacing-0 text-body">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                direction={sort?.key === column.key ? sort.direction : null}
                onSort={(direction) => setSort({ key: column.key, direction })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} columns={columns.length} />
          {sorted.slice(first, end).map((row, offset) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={first + offset} aria-rowindex={first + offset + 2} {...picking.rowProps(row)}>
              {columns.map((column, at) => (
                <BodyCell key={column.key} column={column} row={row} head={at === 0}>
                  {picking.button(column, row)}
                </BodyCell>
              ))}
            </tr>
          ))}
          <Spacer rows={sorted.length - end} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

type HeadCellProps = {
  readonly column: TableColumn;
  readonly direction: Sort['direction'] | null;
  readonly onSort: (direction: Sort['direction']) => void;
};

function HeadCell({ column, direction, onSort }: HeadCellProps) {
  // Numbers are first asked for from the biggest, texts from A.
  const next = direction === null ? (column.numeric ? 'desc' : 'asc') : direction === 'asc' ? 'desc' : 'asc';
  const Arrow = (direction ?? next) === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
      className="sticky top-0 z-1 h-8 border-line border-b bg-card p-0"
    >
      <button
        type="button"
        onClick={() => onSort(next)}
        className={classes(
          'group flex h-8 w-full items-center gap-1 whitespace-nowrap px-3 font-medium text-faint text-small hover:text-text',
          column.numeric && 'flex-row-reverse',
        )}
      >
        {column.label}
        <Arrow
          aria-hidden
          className={classes('size-3', direction === null && 'opacity-0 group-hover:opacity-60')}
        />
      </button>
    </th>
  );
}

type BodyCellProps = {
  readonly column: TableColumn;
  readonly row: Row;
  readonly head: boolean;
  readonly children: ReactNode;
};

function BodyCell({ column, row, head, children }: BodyCellProps) {
  const value = row[column.key] ?? null;
  const text = column.show?.(row) ?? (column.format ? column.format(value) : (value ?? '–'));
  const style = classes(
    'h-8 whitespace-nowrap border-line border-b px-3 font-normal',
    column.numeric ? 'tabular text-right' : 'text-left',
  );
  return head ? (
    <th scope="row" className={style}>
      {children}
      {text}
    </th>
  ) : (
    <td className={style}>
      {children}
      {text}
    </td>
  );
}

/** Holds the place of the rows that are out of sight. */
function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return rows > 0 ? (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height: rows * ROW_PX }} />
    </tr>
  ) : null;
}
