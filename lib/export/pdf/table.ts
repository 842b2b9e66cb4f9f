import type { ReportPart } from '../report';
import { type ExportColumn, isWord } from '../sheet';
import { contentWidth, type Flow, faint, margin, rule, soft } from './flow';
import { cutTo, measure, wrap } from './letters';

/** Rows of one table that go on paper: beyond, a file of rows serves better. */
const mostRows = 1_000;
const sizes = [8, 7, 6.2] as const;
const gap = 10;
const mostLines = 6;

type Column = { readonly label: string; readonly isText: boolean; readonly width: number };
type Layout = { readonly columns: readonly Column[]; readonly size: number };

/** The largest letters in which all columns fit; where none are small enough, texts give way. */
function layOut(columns: readonly ExportColumn[], rows: readonly (readonly string[])[]): Layout {
  const natural = (size: number) =>
    columns.map(
      ({ label }, at) =>
        Math.max(measure(label, size, 'bold'), ...rows.map((row) => measure(row[at] ?? '', size))) + gap,
    );
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  const size = sizes.find((one) => total(natural(one)) <= contentWidth) ?? sizes.at(-1) ?? 6;
  const widths = natural(size);
  const numbers = total(widths.filter((_, at) => !isWord(columns[at]?.unit ?? 'text')));
  const texts = total(widths) - numbers;
  const room = Math.max(contentWidth - numbers, contentWidth / 4);
  const shrink = texts > room ? room / texts : 1;
  const squeezed = columns.map((column, at) => (widths[at] ?? 0) * (isWord(column.unit) ? shrink : 1));
  const over = Math.min(1, contentWidth / total(squeezed));
  return {
    size,
    columns: columns.map((column, at) => ({
      label: column.label,
      isText: isWord(column.unit),
      width: (squeezed[at] ?? 0) * over,
    })),
  };
}

function writeHeads(flow: Flow, { columns, size }: Layout): void {
  let x = margin;
  for (const { label, isText: left, width } of columns) {
    const words = cutTo(label, width - gap + 2, size, 'bold');
    const style = { size, face: 'bold', ink: faint } as const;
    if (left) flow.canvas().text(words, x, flow.y() + size, style);
    else flow.canvas().textRight(words, x + width - gap, flow.y() + size, style);
    x += width;
  }
  flow.move(size + 5);
  flow.canvas().line(margin, margin + contentWidth, flow.y(), rule);
  flow.move(3);
}

function linesOf(row: readonly string[], { columns, size }: Layout): string[][] {
  return columns.map(({ isText: wraps, width }, at) => {
    const text = row[at] ?? '';
    return wraps ? wrap(text, width - gap, size).slice(0, mostLines) : [cutTo(text, width - gap + 2, size)];
  });
}

function writeRow(flow: Flow, cells: readonly string[][], { columns, size }: Layout, height: number): void {
  let x = margin;
  for (const [at, { isText: left, width }] of columns.entries()) {
    for (const [line, words] of (cells[at] ?? []).entries()) {
      const baseline = flow.y() + size + line * (size + 2);
      if (left) flow.canvas().text(words, x, baseline, { size });
      else flow.canvas().textRight(words, x + width - gap, baseline, { size });
    }
    x += width;
  }
  flow.move(height);
}

/** A part's rows; on every page that they go on to, its name and the heads come again. */
export function writeTable(flow: Flow, { title, subtitle, sheet, written, rows: count }: ReportPart): void {
  if (!sheet || sheet.columns.length === 0) return;
  const shown = written.slice(0, mostRows);
  const layout = layOut(sheet.columns, shown);
  const begin = (more: string) => {
    const name = cutTo(`${title}${more}`, contentWidth, 11, 'bold');
    flow.canvas().text(name, margin, flow.y() + 11, { size: 11, face: 'bold' });
    flow.move(15);
    const cut = shown.length < written.length ? `, of which the first ${shown.length} are printed` : '';
    const about = [subtitle, `${count} rows${cut}`].filter(Boolean).join(' · ');
    flow.canvas().text(cutTo(about, contentWidth, 8), margin, flow.y() + 8, { size: 8, ink: soft });
    flow.move(14);
    writeHeads(flow, layout);
  };
  flow.need(90);
  begin('');
  for (const row of shown) {
    const cells = linesOf(row, layout);
    const height = Math.max(...cells.map((lines) => lines.length), 1) * (layout.size + 2) + 2;
    if (flow.need(height)) begin(' (continued)');
    writeRow(flow, cells, layout, height);
  }
  flow.move(18);
}
