import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { legendAbove, plotGrid, valueAxis } from './axes';
import { type ColorPlaces, categoryColor } from './category-colors';
import type { ChartOption, ScatterSeriesOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { nameOf } from './ranked';
import { numberOf, textOf } from './rows';
import { showTip, type TipContext, tipHtml, withTip } from './tip';

type Measure = { readonly field: string; readonly name: string; readonly format: Format };
type AxisMeasure = Measure & {
  readonly log?: boolean;
  /** Where the plot is cut in two, such as the median. */
  readonly cut?: number;
};

export type ScatterEncoding = {
  readonly key: string;
  readonly x: AxisMeasure;
  readonly y: AxisMeasure;
  readonly size: Measure;
  readonly color?: {
    readonly field: string;
    readonly places: ColorPlaces;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly labels?: Readonly<Record<string, string>>;
  /** What the tooltips say beyond the measures, by key. */
  readonly context?: Readonly<Record<string, TipContext>>;
  /** Names of the four parts: upper left, upper right, lower left, lower right. */
  readonly quadrants?: readonly [string, string, string, string];
};

const LOG_ROOM = 1.5;
const SMALLEST = 6;

/** Points whose area (not width) follows the size measure, coloured by category, with named quadrants. */
export function scatterOption(rows: readonly Row[], encoding: ScatterEncoding, frame: Frame): ChartOption {
  const { x, y, color } = encoding;
  const groups = color ? [...new Set(rows.map((row) => textOf(row, color.field)))].sort() : [''];
  const largest = Math.max(0, ...rows.map((row) => numberOf(row, encoding.size.field) ?? 0));
  const names = groups.map((group) => nameOf(group, color?.labels));
  const legendRows = Math.ceil(names.reduce((sum, name) => sum + name.length * 6.6 + 30, 0) / frame.width);
  return {
    grid: {
      ...plotGrid({ top: (color ? 18 + 20 * legendRows : 0) + 26, right: 20 }),
      outerBoundsContain: 'all',
    },
    xAxis: axisOf(x, frame, 'x'),
    yAxis: axisOf(y, frame, 'y'),
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    ...(color
      ? { legend: { ...legendAbove(names.map((name) => ({ name, drawn: 'square' }))), icon: 'circle' } }
      : {}),
    series: groups.map(
      (group, index): ScatterSeriesOption => ({
        id: group || 'points',
        type: 'scatter',
        name: names[index] ?? '',
        color: color ? categoryColor(group, color.places, frame.palette) : (frame.palette.series[0] ?? ''),
        itemStyle: { opacity: 0.72, borderColor: frame.palette.card, borderWidth: 1 },
        emphasis: { scale: false, itemStyle: { opacity: 1 } },
        data: rows
          .filter((row) => !color || textOf(row, color.field) === group)
          .map((row) => pointOf(row, largest, encoding, frame)),
        ...(index === 0 ? quadrantMarks(encoding, frame) : {}),
      }),
    ),
  };
}

function axisOf(measure: AxisMeasure, frame: Frame, side: 'x' | 'y') {
  const base = valueAxis(measure.format, frame);
  const title = {
    name: measure.name,
    nameLocation: side === 'x' ? ('middle' as const) : ('end' as const),
    nameGap: side === 'x' ? 26 : 12,
    nameTextStyle: {
      color: frame.palette.textSoft,
      align: side === 'x' ? ('center' as const) : ('left' as const),
    },
    splitNumber: isNarrow(frame) ? 3 : 5,
  };
  if (!measure.log) return { ...base, ...title };
  return {
    ...title,
    type: 'log' as const,
    // Room beyond the ends, so that no point lies on the edge; whole powers of ten would leave half the plot empty.
    min: ({ min }: { min: number }) => min / LOG_ROOM,
    max: ({ max }: { max: number }) => max * LOG_ROOM,
    axisLabel: { ...base.axisLabel, showMinLabel: false, showMaxLabel: false },
    splitLine: { show: true },
  };
}

function pointOf(row: Row, largest: number, encoding: ScatterEncoding, frame: Frame) {
  const key = textOf(row, encoding.key);
  const size = numberOf(row, encoding.size.field) ?? 0;
  const widest = isNarrow(frame) ? 36 : 56;
  const lines = [encoding.x, encoding.y, encoding.size].map(({ field, name, format }) => ({
    name,
    value: formatValue(numberOf(row, field), format, 'full'),
  }));
  const point = {
    value: [numberOf(row, encoding.x.field) ?? Number.NaN, numberOf(row, encoding.y.field) ?? Number.NaN],
    symbolSize:
      largest > 0
        ? Math.max(SMALLEST, Math.round(widest * Math.sqrt(Math.max(0, size) / largest)))
        : SMALLEST,
  };
  const { lines: more = [], remarks, course } = encoding.context?.[key] ?? {};
  return withTip(point, tipHtml(nameOf(key, encoding.labels), [...lines, ...more], remarks, course), key);
}

/** A corner without a value on a side lies on the edge of the plot. */
type Corner = { readonly xAxis?: number; readonly yAxis?: number };

/** Lines at the cuts, and the names of the quadrants in their outer corners. */
function quadrantMarks({ x, y, quadrants }: ScatterEncoding, { palette }: Frame) {
  const cuts = [
    ...(x.cut === undefined ? [] : [{ xAxis: x.cut }]),
    ...(y.cut === undefined ? [] : [{ yAxis: y.cut }]),
  ];
  const corners = ['insideTopLeft', 'insideTopRight', 'insideBottomLeft', 'insideBottomRight'] as const;
  const area = (
    index: number,
    from: Corner,
    to: Corner,
  ): [Corner & { name: string; label: object }, Corner] => [
    { ...from, name: quadrants?.[index] ?? '', label: { position: corners[index] } },
    to,
  ];
  const areas = (cutX: number, cutY: number) => [
    area(0, { yAxis: cutY }, { xAxis: cutX }),
    area(1, { xAxis: cutX, yAxis: cutY }, {}),
    area(2, {}, { xAxis: cutX, yAxis: cutY }),
    area(3, { xAxis: cutX }, { yAxis: cutY }),
  ];
  return {
    markLine: {
      silent: true,
      animation: false,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: palette.lineStrong, type: 'dashed' as const, width: 1 },
      data: cuts,
    },
    markArea: {
      silent: true,
      z: 6,
      animation: false,
      itemStyle: { color: 'transparent' },
      // On the card's own colour: a point may lie below it.
      label: {
        color: palette.textFaint,
        fontSize: 12,
        fontWeight: 600 as const,
        backgroundColor: palette.card,
        padding: [1, 4],
        borderRadius: 3,
      },
      data: quadrants && x.cut !== undefined && y.cut !== undefined ? areas(x.cut, y.cut) : [],
    },
  };
}
