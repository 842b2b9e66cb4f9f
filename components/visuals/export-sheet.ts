import type { ExportCell, ExportSheet, Unit } from '@/lib/export/sheet';
import { formatMoment, formatRange, formatValue } from '@/lib/format';
import { explainRules } from '@/lib/rules/explain';
import type { TableColumn, TableData } from '../ui/data-table';
import type { Explanation } from './explain-panel';

const isDay = (value: ExportCell) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const count = (value: number) => formatValue(value, 'count', 'full');

/** A column's unit, as the way in which it writes its own first value tells it. */
export function unitOf(column: TableColumn, values: readonly ExportCell[]): Unit {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  if (typeof first !== 'number') return first !== undefined && known.every(isDay) ? 'day' : 'text';
  if (!column.numeric) return 'text';
  const written = column.format?.(first) ?? '';
  if (written.includes('$')) return 'money';
  if (written.endsWith('%')) return 'percent';
  if (/\d (s|min|h|d)$/.test(written)) return 'duration';
  return known.every(Number.isInteger) ? 'count' : 'decimal';
}

/** Words go out as the table shows them, all else as it is. */
function cell({ format }: TableColumn, unit: Unit, value: ExportCell): ExportCell {
  return unit === 'text' && value !== null && format ? format(value) : value;
}

/** `30 of 30`: the rows of the table, and those that the answer behind it left out. */
export function rowsOfRows(table: TableData, { answers }: Explanation): string {
  const cut = answers.map(({ answer }) => answer.total - answer.rows.length);
  return `${count(table.rows.length)} of ${count(table.rows.length + Math.max(0, ...cut))}`;
}

/** The table of a visual and where its numbers come from, as one sheet for a file. */
export function exportSheet(
  title: string,
  subtitle: string | undefined,
  table: TableData,
  explanation: Explanation,
  link: string,
): ExportSheet {
  const { metrics, filters, period, answers, judged } = explanation;
  const rules = judged ? explainRules(judged) : [];
  const newest = answers[0]?.answer;
  const units = table.columns.map((column) =>
    unitOf(
      column,
      table.rows.map((row) => row[column.key] ?? null),
    ),
  );
  return {
    title,
    about: [
      ...(subtitle ? [['Shows', subtitle] as const] : []),
      ...metrics.map(({ label, definition }) => [`${label}, definition`, definition] as const),
      ...(period ? [['Period', `${formatRange(period)} (UTC)`] as const] : []),
      ...(filters.length > 0
        ? filters.map(({ label, value }) => [`Filter: ${label}`, value] as const)
        : [['Filters', 'None: all of the data'] as const]),
      ...rules.map(({ label, text, found }) => [`Rule: ${label}`, `${found ?? 'Not now.'} ${text}`] as const),
      ['Rows', rowsOfRows(table, explanation)],
      ['Data as of', newest?.asOf ? formatMoment(newest.asOf) : 'No data'],
      ['Data version', newest ? String(newest.version) : 'None'],
      ['Made from', link],
    ],
    columns: table.columns.map(({ label }, at) => ({ label, unit: units[at] ?? 'text' })),
    rows: table.rows.map((row) =>
      table.columns.map((column, at) => cell(column, units[at] ?? 'text', row[column.key] ?? null)),
    ),
  };
}
