import { stringify } from 'csv-stringify/browser/esm/sync';
import { csvCell } from './csv-cell';
import { harmless } from './harmless';
import { type ExportCell, type ExportColumn, headOf } from './sheet';

/**
 * What stands before the rows of a CSV: lines of label and text that say what it holds, an empty line, the heads.
 * It begins with a byte order mark, without which spreadsheets take UTF-8 for something else.
 */
export function csvBegin(about: readonly (readonly string[])[], columns: readonly ExportColumn[]): string {
  const lines = [
    ...about.map((line) => line.map(harmless)),
    [],
    columns.map((column) => harmless(headOf(column))),
  ];
  return stringify(lines, { bom: true, record_delimiter: 'windows' });
}

/** Some rows of it. */
export function csvLines(rows: readonly (readonly ExportCell[])[], columns: readonly ExportColumn[]): string {
  const cells = rows.map((row) => columns.map(({ unit }, at) => csvCell(row[at] ?? null, unit)));
  return stringify(cells, { record_delimiter: 'windows' });
}
