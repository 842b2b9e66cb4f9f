import { csvBegin, csvLines } from './csv-lines';
import type { ExportSheet } from './sheet';

/** A sheet as CSV. */
export function toCsv({ title, about, columns, rows }: ExportSheet): string {
  return csvBegin([['Title', title], ...about], columns) + csvLines(rows, columns);
}
