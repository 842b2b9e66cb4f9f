import { stringify } from 'csv-stringify/browser/esm/sync';
import { harmless } from './harmless';
import { type ExportCell, type ExportSheet, headOf, inUnit, type Unit } from './sheet';

function written(value: ExportCell, unit: Unit): string {
  if (value === null) return '';
  if (typeof value === 'string') return harmless(value);
  const number = Number(inUnit(value, unit));
  return unit === 'money' && Number.isInteger(value) ? number.toFixed(2) : String(number);
}

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
    ...rows.map((row) => columns.map(({ unit }, at) => written(row[at] ?? null, unit))),
  ];
  return stringify(lines, { bom: true, record_delimiter: 'windows' });
}
