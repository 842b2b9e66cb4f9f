import { writeXlsx } from 'hucre/xlsx';
import { chartOf } from './native-chart';
import { type ExportCell, type ExportColumn, type ExportSheet, inUnit, type Unit } from './sheet';

const formats: Partial<Record<Unit, string>> = {
  money: '$#,##0.00;[Red]-$#,##0.00',
  count: '#,##0',
  decimal: '#,##0.00',
  percent: '0.00%',
  duration: '[h]:mm:ss',
  day: 'yyyy-mm-dd',
};
const secondsOfDay = 86_400;

/** A value as a spreadsheet counts: dollars, days, and durations as parts of a day. */
function typed(value: ExportCell, unit: Unit): string | number | Date | null {
  if (unit === 'day' && typeof value === 'string') return new Date(`${value}T00:00:00Z`);
  if (unit === 'duration' && typeof value === 'number') return value / secondsOfDay;
  return inUnit(value, unit);
}

function widthOf({ label, unit }: ExportColumn, cells: readonly ExportCell[]): number {
  const longest = unit === 'text' ? cells.slice(0, 500).map((cell) => String(cell ?? '').length) : [14];
  return Math.min(60, Math.max(label.length + 4, ...longest));
}

/**
 * A sheet as an Excel workbook: “About” says what it holds, “Rows” has typed cells under a frozen head, and a native
 * chart where the rows make one. Texts are text cells, so that none of them is ever run as a formula.
 */
export function toXlsx(sheet: ExportSheet): Promise<Uint8Array> {
  const { title, about, columns, rows } = sheet;
  const chart = chartOf(sheet);
  return writeXlsx({
    sheets: [
      {
        name: 'About',
        columns: [{ width: 22, style: { font: { bold: true } } }, { width: 100 }],
        rows: [['Title', title], ...about.map(([label, text]) => [label, text])],
      },
      {
        name: 'Rows',
        columns: columns.map((column, at) => {
          const numFmt = formats[column.unit];
          const cells = rows.map((row) => row[at] ?? null);
          return { width: widthOf(column, cells), ...(numFmt !== undefined && { numFmt }) };
        }),
        rows: [
          columns.map(({ label }) => label),
          ...rows.map((row) => columns.map(({ unit }, at) => typed(row[at] ?? null, unit))),
        ],
        cells: new Map(columns.map((_, at) => [`0,${at}`, { style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
        ...(chart && { charts: [chart] }),
      },
    ],
  });
}
