import type { Format } from '@/lib/metrics/types';

/** What the values of a column are: those of a metric (money in cents), UTC days `YYYY-MM-DD`, or words. */
export type Unit = Format | 'day' | 'text';

/** Whether a column is written, not counted. */
export const isWord = (unit: Unit): boolean => unit === 'text' || unit === 'day';

export type ExportColumn = { readonly label: string; readonly unit: Unit };
export type ExportCell = string | number | null;

/** The rows of a visual with all that is needed to understand them away from their page. */
export type ExportSheet = {
  readonly title: string;
  /** Definition, filters, data version and the like, in the order in which they are written. */
  readonly about: readonly (readonly [label: string, text: string])[];
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
};

/** A column's head in a file, where no format says what a number is. */
export function headOf({ label, unit }: ExportColumn): string {
  const notes: Partial<Record<Unit, string>> = { money: 'USD', percent: '1 = 100%', duration: 'seconds' };
  const note = notes[unit];
  return note ? `${label} (${note})` : label;
}

/** Money as dollars; everything else as it is. */
export function inUnit(value: ExportCell, unit: Unit): ExportCell {
  return unit === 'money' && typeof value === 'number' ? value / 100 : value;
}
