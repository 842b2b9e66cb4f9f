import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import type { MarkShares } from '../../charts/part-option';
import type { TipLine } from '../../charts/tip';
import type { TableData } from '../../ui/data-table';
import { figureColumn } from './figure-column';

/** What each mark counts, by its key, in the whole and in the part of it that is selected elsewhere. */
export type Amounts = ReadonlyMap<string, number>;

/** The share of a mark that its part is, from 0 to 1; null where the whole is nothing. */
export function shareOfMark(part: number | undefined, whole: number | undefined): number | null {
  return whole ? Math.min(1, Math.max(0, (part ?? 0) / whole)) : null;
}

/** Amounts by key from rows. */
export function amountsOf(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  read: (row: Row) => number | null,
): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const row of rows) amounts.set(keyOf(row), (amounts.get(keyOf(row)) ?? 0) + (read(row) ?? 0));
  return amounts;
}

/** A part in the words of a tooltip: its amount, and its share of the mark. */
export function partLine(name: string, part: number, whole: number | undefined, format: Format): TipLine {
  return {
    name,
    value: formatValue(part, format, 'full'),
    note: formatValue(shareOfMark(part, whole), 'percent', 'compact'),
  };
}

/** The part of the marks of some series, which have one amount for each key. */
export function partOfMarks(
  whole: Amounts,
  part: Amounts,
  format: Format,
  series: readonly string[],
): MarkShares {
  return {
    shareOf: (id, key) => (series.includes(id) ? shareOfMark(part.get(key), whole.get(key)) : null),
    linesOf: (key) => [partLine('Selected', part.get(key) ?? 0, whole.get(key), format)],
  };
}

/** A table with what of each row is selected, in numbers and as a share. */
export function withPart(
  table: TableData,
  {
    keyOf,
    whole,
    format,
  }: { readonly keyOf: (row: Row) => string; readonly whole: string; readonly format: Format },
  part: Amounts,
): TableData {
  return {
    ...table,
    columns: [
      ...table.columns,
      figureColumn('part', 'Selected', format),
      figureColumn('partShare', 'Share selected', 'percent'),
    ],
    rows: table.rows.map((row) => {
      const amount = part.get(keyOf(row)) ?? 0;
      return { ...row, part: amount, partShare: shareOfMark(amount, Number(row[whole] ?? 0)) };
    }),
  };
}
