import type { SheetChart } from 'hucre/xlsx';
import { type ExportSheet, isWord } from './sheet';

const mostPoints = 400;
const mostBars = 40;
const mostSeries = 3;

const letter = (at: number) => String.fromCharCode(65 + at);

/** The numbers by the first column as a chart of the workbook: a line over days, else bars; null where they make none. */
export function chartOf({ title, columns, rows }: ExportSheet): SheetChart | null {
  const by = columns[0];
  const names = rows.map((row) => row[0]);
  const isOverDays = by?.unit === 'day';
  if (!by || columns.length > 26 || rows.length < 2 || new Set(names).size < names.length) return null;
  if (!isWord(by.unit) || rows.length > (isOverDays ? mostPoints : mostBars)) return null;
  const first = columns.find(({ unit }) => !isWord(unit));
  if (!first) return null;
  const column = (at: number) => `Rows!$${letter(at)}$2:$${letter(at)}$${rows.length + 1}`;
  const series = columns.flatMap(({ label, unit }, at) =>
    at > 0 && unit === first.unit ? [{ name: label, values: column(at), categories: column(0) }] : [],
  );
  return {
    type: isOverDays ? 'line' : 'column',
    title,
    series: series.slice(0, mostSeries),
    anchor: {
      from: { row: 1, col: columns.length + 1 },
      to: { row: 22, col: columns.length + 12 },
    },
  };
}
