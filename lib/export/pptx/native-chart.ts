import type { ChartShape } from '../report';
import { type ExportCell, type ExportSheet, inUnit, isWord, type Unit } from '../sheet';

export type Series = {
  readonly name: string;
  readonly unit: Unit;
  readonly values: readonly (number | null)[];
  /** A line over the bars, on an axis of its own. */
  readonly isLine: boolean;
};
/** A chart as slides keep it: names or, of a scatter, the first series as x. */
export type NativeChart = {
  readonly shape: ChartShape;
  readonly names: readonly string[];
  readonly series: readonly Series[];
};

const mostSeries = 12;
const mostPoints = 1_000;
const mostParts = 12;

type Wide = { readonly names: readonly string[]; readonly series: readonly Omit<Series, 'isLine'>[] };

const amount = (value: ExportCell | undefined, unit: Unit) => {
  const number = inUnit(value ?? null, unit);
  return typeof number === 'number' ? number : null;
};

/** Rows that name a series in their second column, laid side by side; other rows as they are. */
function widen({ columns, rows }: ExportSheet): Wide | null {
  const [by, second, third] = columns;
  if (!by || !second || !isWord(by.unit)) return null;
  const names = [...new Set(rows.map(([name]) => String(name ?? '')))];
  if (names.length < 2 || names.length > mostPoints) return null;
  if (names.length === rows.length) {
    const series = columns.flatMap(({ label, unit }, at) =>
      at > 0 && !isWord(unit)
        ? [{ name: label, unit, values: rows.map((row) => amount(row[at], unit)) }]
        : [],
    );
    return { names, series };
  }
  if (columns.length !== 3 || !third || !isWord(second.unit) || isWord(third.unit)) return null;
  const places = new Map(names.map((name, at) => [name, at]));
  const found = new Map<string, (number | null)[]>();
  for (const [name, of, value] of rows) {
    const key = String(of ?? '');
    const values = found.get(key) ?? names.map(() => null);
    values[places.get(String(name ?? '')) ?? 0] = amount(value, third.unit);
    found.set(key, values);
  }
  return { names, series: [...found].map(([name, values]) => ({ name, unit: third.unit, values })) };
}

const total = ({ values }: { readonly values: readonly (number | null)[] }) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** The smallest series together, so that a stack still makes the whole. */
function gather(series: Wide['series']): Wide['series'] {
  if (series.length <= mostSeries) return series;
  const sorted = series.toSorted((a, b) => total(b) - total(a));
  const rest = sorted.slice(mostSeries - 1);
  const values =
    rest[0]?.values.map((_, at) => rest.reduce((sum, one) => sum + (one.values[at] ?? 0), 0)) ?? [];
  return [...sorted.slice(0, mostSeries - 1), { name: 'Other', unit: rest[0]?.unit ?? 'count', values }];
}

/** The rows of a visual as an editable chart of the kind it draws; null where its rows do not make one. */
export function nativeChart(shape: ChartShape, sheet: ExportSheet): NativeChart | null {
  const wide = widen(sheet);
  const first = wide?.series[0];
  if (!wide || !first) return null;
  const { names } = wide;
  const own = (chosen: Wide['series']) => chosen.map((one) => ({ ...one, isLine: false }));
  if (shape === 'scatter') {
    const second = wide.series[1];
    return second ? { shape, names, series: own([first, second]) } : null;
  }
  if (shape === 'pie') return names.length > mostParts ? null : { shape, names, series: own([first]) };
  const same = wide.series.filter(({ unit }) => unit === first.unit);
  if (shape === 'combo') {
    const line = wide.series.find(({ unit }) => unit !== first.unit);
    if (line) return { shape, names, series: [...own(same), { ...line, isLine: true }] };
    return { shape: 'column', names, series: own(same) };
  }
  return { shape, names, series: own(shape === 'area' ? gather(same) : same.slice(0, mostSeries)) };
}
