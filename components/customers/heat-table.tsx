'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { classes } from '../ui/classes';
import { type Sort, sortRows } from '../ui/sort-rows';

export type HeatColumn = {
  readonly key: string;
  readonly label: string;
  readonly format: Format;
  /** What the number means, shown when its head is pointed at. */
  readonly note?: string;
  /** Whether more is worse: the heat then warns. */
  readonly warns?: boolean;
};

type HeatTableProps = {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
  /** Of all rows together; sums of the parts, never means of means. */
  readonly total: Row;
  readonly columns: readonly HeatColumn[];
  readonly nameOf: (row: Row) => ReactNode;
};

const number = (row: Row, key: string) => {
  const value = row[key];
  return typeof value === 'number' ? value : null;
};

/** A table of numbers side by side with heat by column, which sorts by its heads and keeps its totals below. */
export function HeatTable({ caption, head, rows, total, columns, nameOf }: HeatTableProps) {
  const [sort, setSort] = useState<Sort | null>(null);
  const sorted = sort ? sortRows(rows, sort) : rows;
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-body">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-2 bg-card pr-3 text-left font-medium text-faint text-small"
            >
              {head}
            </th>
            {columns.map((column) => (
              <Head
                key={column.key}
                column={column}
                sort={sort?.key === column.key ? sort.direction : null}
                onSort={(direction) => setSort({ key: column.key, direction })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={String(row.key)}>
              <th
                scope="row"
                className="sticky left-0 z-1 whitespace-nowrap border-line border-b bg-card pr-3 text-left font-normal"
              >
                {nameOf(row)}
              </th>
              {columns.map((column) => (
                <HeatCell key={column.key} column={column} value={number(row, column.key)} rows={rows} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th
              scope="row"
              className="sticky bottom-0 left-0 z-2 h-9 border-line-strong border-t bg-card pr-3 text-left font-semibold"
            >
              All
            </th>
            {columns.map(({ key, format }) => (
              <td
                key={key}
                className="tabular sticky bottom-0 z-1 border-line-strong border-t bg-card px-2 text-right font-semibold"
              >
                {formatValue(number(total, key), format, 'compact')}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type HeadProps = {
  readonly column: HeatColumn;
  readonly sort: Sort['direction'] | null;
  readonly onSort: (direction: Sort['direction']) => void;
};

function Head({ column, sort, onSort }: HeadProps) {
  const Arrow = sort === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      title={column.note}
      aria-sort={sort === null ? 'none' : sort === 'asc' ? 'ascending' : 'descending'}
      className="sticky top-0 z-1 bg-card p-0"
    >
      <button
        type="button"
        onClick={() => onSort(sort === 'desc' ? 'asc' : 'desc')}
        className="group flex h-9 w-full flex-row-reverse items-center gap-1 whitespace-nowrap px-2 font-medium text-faint text-small hover:text-text"
      >
        {column.label}
        <Arrow
          aria-hidden
          className={classes('size-3', sort === null && 'opacity-0 group-hover:opacity-60')}
        />
      </button>
    </th>
  );
}

type HeatCellProps = {
  readonly column: HeatColumn;
  readonly value: number | null;
  readonly rows: readonly Row[];
};

/** The heat runs from the column's smallest to its largest value, and stays pale enough to read on. */
function HeatCell({ column, value, rows }: HeatCellProps) {
  const values = rows.flatMap((row) => number(row, column.key) ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const heat = value === null || high === low ? 0 : (value - low) / (high - low);
  const color = column.warns ? 'var(--color-bad)' : 'var(--color-accent)';
  return (
    <td
      title={formatValue(value, column.format, 'full')}
      style={{ backgroundColor: `color-mix(in srgb, ${color} ${Math.round(heat * 22)}%, transparent)` }}
      className="tabular h-8 border-line border-b px-2 text-right"
    >
      {formatValue(value, column.format, 'compact')}
    </td>
  );
}
