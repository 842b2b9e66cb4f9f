import type { Day, Format, Row } from '@/lib/metrics/types';
import { movingAverage } from '@/lib/stats/moving-average';
import { axisTip, legendAbove, plotGrid, timeAxis, valueAxis } from './axes';
import type { ChartOption, LineSeriesOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { annotationMarks, anomalyMarks } from './line-marks';
import { lineTips } from './line-tips';
import { bucketsOf, type TimeEncoding, valuesAlong } from './rows';
import { showTip, withTip } from './tip';
import { lastKnown, OPEN_DASHES, partUnfinished } from './unfinished';

export type Anomaly = { readonly day: Day; readonly reason: string };
export type Annotation = { readonly day: Day; readonly text: string };

export type LineEncoding = {
  readonly time: TimeEncoding;
  readonly field: string;
  readonly name: string;
  readonly format: Format;
  /** The last bucket that has a value is not over: it is drawn dashed and hollow. */
  readonly unfinished?: boolean;
  /** Another period, laid over this one by position (first day on first day). */
  readonly compare?: { readonly rows: readonly Row[]; readonly time: TimeEncoding; readonly name: string };
  /** Number of buckets of a trailing moving average. */
  readonly average?: number;
  /** Columns that hold the ends of an interval around each value. */
  readonly band?: { readonly lower: string; readonly upper: string; readonly name: string };
  readonly anomalies?: readonly Anomaly[];
  readonly annotations?: readonly Annotation[];
  /** False for ratios whose changes are small against their size. */
  readonly fromZero?: boolean;
};

type Values = readonly (number | null)[];

/** One metric over time, with what it is compared to, its average, its interval and its marked days. */
export function lineOption(rows: readonly Row[], encoding: LineEncoding, frame: Frame): ChartOption {
  const { time, field, name, format, compare, band } = encoding;
  const buckets = bucketsOf(rows, time);
  const values = valuesAlong(buckets, rows, field, time.field);
  const open = partUnfinished(values, encoding.unfinished === true);
  const before = compare ? compareAlong(buckets, compare, field) : null;
  const average = encoding.average ? averageOf(open.final, encoding.average) : null;
  const bounds = band
    ? {
        lower: valuesAlong(buckets, rows, band.lower, time.field),
        upper: valuesAlong(buckets, rows, band.upper, time.field),
        name: band.name,
      }
    : null;
  const tips = lineTips({ buckets, values, before, average, bounds, encoding, palette: frame.palette });
  const entries = [
    { name, drawn: 'line' as const },
    ...(before ? [{ name: before.name, drawn: 'line' as const }] : []),
    ...(average ? [{ name: averageName(encoding), drawn: 'line' as const }] : []),
    ...(band ? [{ name: band.name, drawn: 'band' as const }] : []),
  ];
  const main = mainSeries({ values, tips, buckets, encoding, frame });
  return {
    grid: plotGrid({
      top: (entries.length > 1 ? 30 : 12) + (encoding.annotations?.length ? 16 : 0),
      right: isNarrow(frame) ? 8 : 16,
    }),
    xAxis: timeAxis(buckets, time.grain, frame),
    yAxis: valueAxis(format, frame, encoding.fromZero),
    tooltip: { ...axisTip, formatter: showTip },
    ...(entries.length > 1 ? { legend: legendAbove(entries) } : {}),
    series: [
      ...(bounds ? bandSeries(bounds, frame) : []),
      ...(before ? [compareSeries(before, frame)] : []),
      ...(average ? [averageSeries(average, encoding, frame)] : []),
      ...main,
    ],
  };
}

function compareAlong(buckets: readonly Day[], compare: NonNullable<LineEncoding['compare']>, field: string) {
  const days = bucketsOf(compare.rows, compare.time).slice(0, buckets.length);
  return { days, name: compare.name, values: valuesAlong(days, compare.rows, field, compare.time.field) };
}

/** A trailing average that ends with the last final value. */
function averageOf(final: Values, window: number): Values {
  const last = lastKnown(final);
  return movingAverage(final, window).map((value, index) => (index > last ? null : value));
}

function averageName({ average, time }: LineEncoding): string {
  return `${average}-${time.grain} average`;
}

type Main = {
  readonly values: Values;
  readonly tips: readonly string[];
  readonly buckets: readonly Day[];
  readonly encoding: LineEncoding;
  readonly frame: Frame;
};

function mainSeries({ values, tips, buckets, encoding, frame }: Main): LineSeriesOption[] {
  const { palette } = frame;
  const color = palette.series[0] ?? palette.accent;
  const { final, tail, at } = partUnfinished(values, encoding.unfinished === true);
  const point = (value: number | null, index: number) =>
    withTip({ value }, tips[index] ?? '', buckets[index]);
  const solid: LineSeriesOption = {
    id: 'value',
    type: 'line',
    name: encoding.name,
    data: final.map(point),
    symbol: final.filter((value) => value !== null).length === 1 ? 'circle' : 'none',
    color,
    lineStyle: { color, width: 2 },
    areaStyle: { color, opacity: encoding.compare || encoding.band ? 0 : 0.07 },
    z: 4,
    markPoint: anomalyMarks(encoding.anomalies ?? [], buckets, values, palette),
    markLine: annotationMarks(encoding.annotations ?? [], buckets, frame),
  };
  if (at < 0) return [solid];
  const dashed: LineSeriesOption = {
    id: 'unfinished',
    type: 'line',
    name: `${encoding.name}, so far`,
    data: tail.map((value, index) => ({
      ...point(value, index),
      symbol: index === at ? 'circle' : 'none',
      symbolSize: 8,
      itemStyle: { color: palette.card, borderColor: color, borderWidth: 2 },
    })),
    showAllSymbol: true,
    color,
    lineStyle: { color, width: 2, type: OPEN_DASHES },
    z: 5,
  };
  return [solid, dashed];
}

function compareSeries(before: { name: string; values: Values }, { palette }: Frame): LineSeriesOption {
  return {
    id: 'compare',
    type: 'line',
    name: before.name,
    data: [...before.values],
    symbol: 'none',
    color: palette.textFaint,
    lineStyle: { color: palette.textFaint, width: 1.5, type: 'dashed' },
    z: 2,
  };
}

function averageSeries(values: Values, encoding: LineEncoding, { palette }: Frame): LineSeriesOption {
  const color = palette.series[1] ?? palette.warn;
  return {
    id: 'average',
    type: 'line',
    name: averageName(encoding),
    data: [...values],
    symbol: 'none',
    color,
    lineStyle: { color, width: 1.5 },
    z: 3,
  };
}

/** An invisible lower line and, stacked on it, the width of the interval as an area. */
function bandSeries(
  bounds: { lower: Values; upper: Values; name: string },
  { palette }: Frame,
): LineSeriesOption[] {
  const color = palette.series[0] ?? palette.accent;
  const base = {
    type: 'line' as const,
    stack: 'band',
    stackStrategy: 'all' as const,
    symbol: 'none',
    lineStyle: { opacity: 0 },
    silent: true,
    z: 1,
  };
  const width = bounds.upper.map((upper, index) => {
    const lower = bounds.lower[index] ?? null;
    return upper === null || lower === null ? null : upper - lower;
  });
  return [
    { ...base, id: 'band-lower', data: [...bounds.lower] },
    { ...base, id: 'band', name: bounds.name, color, data: width, areaStyle: { color, opacity: 0.16 } },
  ];
}
