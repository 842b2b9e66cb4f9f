import { fileName } from '@/lib/export/file-name';
import { saveFile } from '@/lib/export/save-file';
import type { ChartHandle } from '../charts/chart';
import type { TableData } from '../ui/data-table';
import { notify } from '../ui/toasts';
import type { Explanation } from './explain-panel';
import { exportSheet, rowsOfRows } from './export-sheet';
import type { ExportKind } from './visual-menu';

export type ExportedVisual = {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly table: TableData;
  readonly explanation: Explanation;
  readonly chart: ChartHandle | null;
};

const types: Readonly<Record<ExportKind, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function contentOf(kind: ExportKind, visual: ExportedVisual): Promise<BlobPart> {
  const { title, subtitle, table, explanation, chart } = visual;
  if (kind === 'png' || kind === 'svg') {
    if (!chart) throw new Error('There is no picture here at the moment. Show the chart, then export it.');
    const text = { title, ...(subtitle !== undefined && { subtitle }) };
    return kind === 'png' ? chart.toPng(text) : chart.toSvg(text);
  }
  const sheet = exportSheet(title, subtitle, table, explanation, window.location.href);
  if (kind === 'csv') return (await import('@/lib/export/to-csv')).toCsv(sheet);
  const { toXlsx } = await import('@/lib/export/to-xlsx');
  return (await toXlsx(sheet)) as Uint8Array<ArrayBuffer>;
}

/** Saves a visual as a file. Resolves to the file's name and to how many rows it has of how many. */
async function exportVisual(
  kind: ExportKind,
  visual: ExportedVisual,
): Promise<{ name: string; rows: string }> {
  const name = fileName(visual.title, visual.explanation.period, kind);
  saveFile(new Blob([await contentOf(kind, visual)], { type: types[kind] }), name);
  return { name, rows: rowsOfRows(visual.table, visual.explanation) };
}

const plural: Readonly<Record<ExportKind, string>> = {
  png: 'picture',
  svg: 'drawing',
  csv: 'rows',
  xlsx: 'workbook',
};

/** Saves a visual as a file and tells the person how that went. */
export async function saveVisual(kind: ExportKind, read: () => ExportedVisual): Promise<void> {
  try {
    const { name, rows } = await exportVisual(kind, read());
    notify({ kind: 'done', text: `Saved ${name}`, detail: `${rows} rows` });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'Try again in a moment.';
    notify({ kind: 'failed', text: `The ${plural[kind]} could not be made`, detail: reason });
  }
}
