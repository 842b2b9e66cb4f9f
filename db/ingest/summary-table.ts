import type { FileSummary } from './load-file';
import { REASONS } from './reasons';
import { durationText } from './show-progress';

const number = (value: number): string => value.toLocaleString('en');
const sum = (summaries: readonly FileSummary[], of: (summary: FileSummary) => number): number =>
  summaries.reduce((total, summary) => total + of(summary), 0);
const quarantined = (summary: FileSummary): number =>
  Object.values(summary.quarantined).reduce((total, lines) => total + lines, 0);

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  '));
}

function stateText({ state, knownAs, seconds }: FileSummary): string {
  if (state === 'already loaded') return `already loaded as ${knownAs}: nothing to do`;
  return `${state} in ${durationText(seconds)}`;
}

/** The end of a load in words: a table of the files with their total, quarantine by reason, and warnings. */
export function summaryTable(summaries: readonly FileSummary[]): string {
  const head = ['file', 'lines', 'loaded', 'duplicates', 'quarantined', ''];
  const rows = summaries.map((summary) => [
    summary.file,
    number(summary.lines),
    number(summary.loaded),
    number(summary.duplicates),
    number(quarantined(summary)),
    stateText(summary),
  ]);
  const totals = [
    (s: FileSummary) => s.lines,
    (s: FileSummary) => s.loaded,
    (s: FileSummary) => s.duplicates,
    quarantined,
  ];
  if (summaries.length > 1) rows.push(['total', ...totals.map((of) => number(sum(summaries, of))), '']);
  const lines = align([head, ...rows]);

  const reasons = REASONS.map(
    (reason) => [reason, sum(summaries, (s) => s.quarantined[reason] ?? 0)] as const,
  );
  const bad = reasons.filter(([, count]) => count > 0);
  if (bad.length > 0) {
    lines.push('', 'Quarantined by reason (see table raw.quarantine):');
    lines.push(...align(bad.map(([reason, count]) => [`  ${reason}`, number(count)])));
  }
  const lost = sum(summaries, (s) => s.lostCategoryIds);
  if (lost > 0) {
    lines.push(
      '',
      `Warning: ${number(lost)} events have a category_id that a spreadsheet shortened (such as 1.48758E+18).`,
      'They are loaded without it. To have their category, load the file as it was before the spreadsheet.',
    );
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}
