import { sparkPath, sparkPoints } from './sparkline';

/** One line of a tooltip; `mark` repeats how the series is drawn, so that colour is not the only carrier. */
export type TipLine = {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
  readonly color?: string;
  readonly mark?: 'line' | 'dashed' | 'square' | 'dot';
};

/** How a mark went over time, and over what: `In 12 whole weeks to 26 Apr`. */
export type Course = { readonly name: string; readonly values: readonly (number | null)[] };

/** What a tooltip says of a mark beyond its own values: share, rank, change, course, and what rules found. */
export type TipContext = {
  readonly lines: readonly TipLine[];
  readonly course?: Course;
  readonly remarks?: readonly string[];
};

/** Makes text safe inside the tooltip's HTML: names come from the shop's files. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function markOf({ color, mark = 'square' }: TipLine): string {
  if (!color) return '';
  const shape = {
    square: `width:8px;height:8px;border-radius:2px;background:${color}`,
    dot: `width:8px;height:8px;border-radius:4px;background:${color}`,
    line: `width:12px;border-top:2px solid ${color}`,
    dashed: `width:12px;border-top:2px dashed ${color}`,
  }[mark];
  return `<span style="display:inline-block;vertical-align:middle;margin-right:6px;${shape}"></span>`;
}

function lineOf(line: TipLine): string {
  const note = line.note ? `<span style="opacity:0.7;margin-left:8px">${escapeHtml(line.note)}</span>` : '';
  return (
    `<tr><td style="padding:1px 14px 1px 0">${markOf(line)}${escapeHtml(line.name)}</td>` +
    `<td style="text-align:right;white-space:nowrap;font-weight:600">${escapeHtml(line.value)}</td>` +
    `<td style="text-align:right;white-space:nowrap">${note}</td></tr>`
  );
}

const COURSE = { width: 160, height: 28 } as const;

/** The course of a mark as a line the size of a word, named below; nothing where there is none. */
function courseOf({ name, values }: Course): string {
  if (values.filter((value) => value !== null).length < 2) return '';
  const { width, height } = COURSE;
  const path = sparkPath(sparkPoints(values, values, width, height));
  return (
    `<svg width="${width}" height="${height}" aria-hidden="true" style="display:block;margin-top:6px">` +
    `<path d="${path}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/></svg>` +
    `<div style="opacity:0.7">${escapeHtml(name)}</div>`
  );
}

/** Lines of a tooltip as HTML. */
export function tipLines(lines: readonly TipLine[]): string {
  return `<table style="border-collapse:collapse;font:inherit;color:inherit">${lines.map(lineOf).join('')}</table>`;
}

/** Writes a tooltip as HTML; every text is escaped. `course` is drawn as a small line below the numbers. */
export function tipHtml(
  title: string,
  lines: readonly TipLine[],
  remarks: readonly string[] = [],
  course?: Course,
): string {
  const head = `<div style="margin-bottom:4px;opacity:0.8">${escapeHtml(title)}</div>`;
  const foot = remarks
    .map((text) => `<div style="margin-top:4px;max-width:260px;white-space:normal">${escapeHtml(text)}</div>`)
    .join('');
  return head + tipLines(lines) + (course ? courseOf(course) : '') + foot;
}

/** Adds the tooltip and the key that a click hands out to a data item. */
export function withTip<T extends object>(
  item: T,
  tip: string,
  key?: string,
): T & { tip: string; key?: string } {
  return key === undefined ? { ...item, tip } : { ...item, tip, key };
}

type Tipped = { readonly data?: unknown };

function tipOf(params: Tipped): string {
  const data = params.data;
  return typeof data === 'object' && data !== null && 'tip' in data ? String(data.tip) : '';
}

/** The tooltip formatter of every chart: shows the tip that the first item under the pointer carries. */
export function showTip(params: Tipped | readonly Tipped[]): string {
  const items: readonly Tipped[] = 'length' in params ? params : [params];
  for (const item of items) {
    const tip = tipOf(item);
    if (tip) return tip;
  }
  return '';
}
