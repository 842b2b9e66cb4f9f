import type { ReportPart } from './report';

const keysOf = ({ sheet }: ReportPart) => JSON.stringify(sheet?.rows.map(([first]) => first ?? null));

/** The tables of a report's figures side by side where they are by the same days; the tables of all else as they are. */
export function joinFigures(parts: readonly ReportPart[]): ReportPart[] {
  const figures = parts.filter(({ figure, sheet }) => figure && sheet?.columns.length === 2);
  const [first] = figures;
  const joined = figures.filter((part) => first && keysOf(part) === keysOf(first));
  if (!first?.sheet || joined.length < 2) return [...parts];
  const sheet = {
    ...first.sheet,
    title: 'Key figures by day',
    columns: [
      ...first.sheet.columns.slice(0, 1),
      ...joined.flatMap((part) => part.sheet?.columns.slice(1) ?? []),
    ],
    rows: first.sheet.rows.map(([key], at) => [
      key ?? null,
      ...joined.map((part) => part.sheet?.rows[at]?.[1] ?? null),
    ]),
  };
  const written = first.written.map(([key], at) => [
    key ?? '',
    ...joined.map((part) => part.written[at]?.[1] ?? ''),
  ]);
  const all: ReportPart = { ...first, title: sheet.title, figure: undefined, sheet, written };
  return [all, ...parts.filter((part) => !joined.includes(part))];
}
