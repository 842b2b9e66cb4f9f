'use client';

import { type MouseEvent, type ReactNode, use } from 'react';
import type { Row } from '@/lib/metrics/types';
import type { TableColumn } from './data-table';
import { PickButton } from './pick-button';
import { isAdding, isOfOther, RowMarksContext } from './row-marks';

type RowPicking = {
  readonly rowProps: (row: Row) => {
    readonly className: string;
    readonly onClick?: (event: MouseEvent) => void;
  };
  /** The button of a row, in the column that says what it stands for. */
  readonly button: (column: TableColumn, row: Row) => ReactNode;
};

const plain = 'hover:bg-wash';

/** Lets the rows of a table be picked like the marks of its chart: anywhere by mouse, by their button by keyboard. */
export function useRowPicking(columns: readonly TableColumn[]): RowPicking {
  const marks = use(RowMarksContext);
  const marked = columns.find(({ mark }) => mark !== undefined);
  const mark = marked?.mark;
  if (!marks || !marked || !mark) return { rowProps: () => ({ className: plain }), button: () => null };
  const { dimension, pickOf = (value: string) => value } = mark;
  const chosen = marks.chosen(dimension);
  const valueIn = (row: Row) => {
    const value = row[marked.key];
    return value === null || value === undefined ? null : pickOf(String(value));
  };
  return {
    rowProps: (row) => {
      const value = valueIn(row);
      const isFaint = chosen.length > 0 && (value === null || !chosen.includes(value));
      return {
        className: `${plain}${isFaint ? ' opacity-40' : ''}${value === null ? '' : ' cursor-pointer'}`,
        ...(value !== null && {
          onClick: (event: MouseEvent) => {
            if (!isOfOther(event)) marks.onPick(dimension, value, isAdding(event));
          },
        }),
      };
    },
    button: (column, row) => {
      const value = column === marked ? valueIn(row) : null;
      if (value === null) return null;
      const raw = row[column.key] ?? null;
      return (
        <PickButton
          name={column.format ? column.format(raw) : String(raw)}
          isPicked={chosen.includes(value)}
          onPick={(add) => marks.onPick(dimension, value, add)}
        />
      );
    },
  };
}
