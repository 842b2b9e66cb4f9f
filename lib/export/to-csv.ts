import { stringify } from 'csv-stringify/browser/esm/sync';
import { csvCell } from './csv-cell';
import { harmless } from './harmless';
import { type ExportSheet, headOf } from './sheet';

/**
 * A sheet as CSV: lines of label and text that say what it holds, an empty line, the heads, the rows.
 * It begins with a byte order mark, without which spreadsheets take UTF-8 for something else.
 */
export function toCsv({ title, about, columns, rows }: ExportSheet): string {
  const lines = [
    ['Title', harmless(title)],
    ...about.map(([label, text]) => [label, harmless(text)]),
    [],
    columns.map((column) => harmless(headOf(column))),
    ...rows.map((row) => columns.map(({ unit }, at) => csvCell(row[at] ?? null, unit))),
  ];
  return stringify(lines, { bom: true, record_delimiter: 'windows' });
}
