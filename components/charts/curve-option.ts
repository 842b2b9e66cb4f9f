import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { legendAbove, plotGrid, valueAxis } from './axes';
import { type ColorPlaces, categoryColor } from './category-colors';
import type { ChartOption, LineSeriesOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { nameOf } from './ranked';
import { numberOf, textOf } from './rows';
import { showTip, tipHtml, withTip } from './tip';

type Measure = {
  readonly field: string;
  readonly name: string;
  readonly format: Format;
  readonly max?: number;
};

export type CurveEncoding = {
  readonly x: Measure;
  readonly y: Measure;
  /** One curve for each value of this column. */
  readonly by?: {
    readonly field: string;
    readonly colors: ColorPlaces;
    readonly labels?: Readonly<Record<string, string>>;
  };
  /** The value holds until the next point, as in a survival curve. */
  readonly steps?: boolean;
  readonly band?: { readonly lower: string; readonly upper: string; readonly name: string };
  /** A straight line from corner to corner, and its name: what an even spread would be. */
  readonly even?: string;
  /** A point with words, such as “the top 20% make 78%”. */
  readonly mark?: { readonly x: number; readonly y: number; readonly text: string };
};

/** One number against another as curves: concentration, survival, cumulated shares. */
export function curveOption(rows: readonly Row[], encoding: CurveEncoding, frame: Frame): ChartOption {
  const { x, y, by, even, band } = encoding;
  const { palette } = frame;
  const keys = by ? [...new Set(rows.map((row) => textOf(row, by.field)))] : [''];
  const curves = keys.map((key) => {
    const own = rows.filter((row) => !by || textOf(row, by.field) === key);
    return {
      key: key || 'curve',
      name: key ? nameOf(key, by?.labels) : y.name,
      color: by ? categoryColor(key, by.colors, palette) : (palette.series[0] ?? palette.accent),
      rows: own.toSorted((a, b) => (numberOf(a, x.field) ?? 0) - (numberOf(b, x.field) ?? 0)),
    };
  });
  const several = curves.length > 1 || even !== undefined;
  const names = [...curves.map(({ name }) => name), ...(even === undefined ? [] : [even])];
  const axis = (measure: Measure) => ({
    ...valueAxis(measure.format, frame),
    name: measure.name,
    nameTextStyle: { color: palette.textSoft },
    ...(measure.max === undefined
      ? {}
      : { max: measure.max, interval: measure.max / (isNarrow(frame) ? 2 : 4) }),
  });
  return {
    grid: { ...plotGrid({ top: several ? 48 : 28, right: 20 }), outerBoundsContain: 'all' },
    xAxis: {
      ...axis(x),
      nameLocation: 'middle',
      nameGap: 26,
      splitLine: { show: false },
      splitNumber: isNarrow(frame) ? 3 : 6,
    },
    yAxis: {
      ...axis(y),
      nameLocation: 'end',
      nameGap: 12,
      nameTextStyle: { color: palette.textSoft, align: 'left' },
    },
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    ...(several ? { legend: legendAbove(names.map((name) => ({ name, drawn: 'line' }))) } : {}),
    series: [
      ...curves.flatMap((curve) => (band ? bandOf(curve, encoding, band) : [])),
      ...(even === undefined ? [] : [evenLine(even, encoding, frame)]),
      ...curves.map((curve, index) => curveSeries(curve, index === 0, encoding, frame)),
    ],
  };
}

type Curve = {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  readonly rows: readonly Row[];
};

function curveSeries(
  curve: Curve,
  isFirst: boolean,
  encoding: CurveEncoding,
  { palette }: Frame,
): LineSeriesOption {
  const { x, y, steps = false, mark } = encoding;
  return {
    id: curve.key,
    type: 'line',
    name: curve.name,
    color: curve.color,
    step: steps ? 'end' : false,
    symbol: 'circle',
    symbolSize: 8,
    // Points can be pointed at, but are seen only then.
    itemStyle: { opacity: 0 },
    emphasis: { itemStyle: { opacity: 1 } },
    showAllSymbol: true,
    lineStyle: { color: curve.color, width: 2, opacity: 1 },
    z: 4,
    data: curve.rows.map((row) =>
      withTip(
        { value: [numberOf(row, x.field) ?? Number.NaN, numberOf(row, y.field) ?? Number.NaN] },
        tipOf(row, curve, encoding),
      ),
    ),
    markPoint: {
      silent: true,
      symbol: 'circle',
      symbolSize: 9,
      itemStyle: { color: palette.card, borderColor: curve.color, borderWidth: 2 },
      label: {
        show: true,
        position: 'right',
        distance: 8,
        color: palette.text,
        fontSize: 12,
        fontWeight: 600,
        formatter: '{b}',
      },
      data: isFirst && mark ? [{ name: mark.text, coord: [mark.x, mark.y] }] : [],
    },
  };
}

function tipOf(row: Row, curve: Curve, { x, y, band }: CurveEncoding): string {
  const write = (field: string, format: Format) => formatValue(numberOf(row, field), format, 'full');
  return tipHtml(curve.name, [
    { name: x.name, value: write(x.field, x.format) },
    { name: y.name, value: write(y.field, y.format), color: curve.color, mark: 'line' },
    ...(band
      ? [{ name: band.name, value: `${write(band.lower, y.format)} – ${write(band.upper, y.format)}` }]
      : []),
  ]);
}

/** Two lines stacked: an unseen lower end, and the width of the interval as an area. */
function bandOf(
  curve: Curve,
  { x, steps = false }: CurveEncoding,
  band: NonNullable<CurveEncoding['band']>,
): LineSeriesOption[] {
  const base = {
    type: 'line' as const,
    stack: `band ${curve.key}`,
    stackStrategy: 'all' as const,
    step: steps ? ('end' as const) : (false as const),
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    z: 1,
  };
  const points = curve.rows.flatMap((row) => {
    const [at, lower, upper] = [numberOf(row, x.field), numberOf(row, band.lower), numberOf(row, band.upper)];
    return at === null || lower === null || upper === null ? [] : [{ at, lower, upper }];
  });
  return [
    { ...base, id: `${curve.key} lower`, data: points.map(({ at, lower }) => [at, lower]) },
    {
      ...base,
      id: `${curve.key} band`,
      data: points.map(({ at, lower, upper }) => [at, upper - lower]),
      areaStyle: { color: curve.color, opacity: 0.14 },
    },
  ];
}

function evenLine(name: string, { x, y }: CurveEncoding, { palette }: Frame): LineSeriesOption {
  return {
    id: 'even',
    type: 'line',
    name,
    color: palette.textFaint,
    symbol: 'none',
    silent: true,
    lineStyle: { color: palette.textFaint, type: 'dashed', width: 1 },
    data: [
      [0, 0],
      [x.max ?? 1, y.max ?? 1],
    ],
  };
}
