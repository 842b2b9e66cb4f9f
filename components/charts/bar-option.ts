import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { labelRoom, legendAbove, plotGrid, rowPointer, valueAxis, valueLabel } from './axes';
import { type ColorPlaces, categoryColor } from './category-colors';
import type { BarSeriesOption, ChartOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { numberOf, textOf } from './rows';
import { showTip, type TipContext, tipHtml, withTip } from './tip';

export type BarEncoding = {
  readonly by: string;
  readonly series: readonly { readonly field: string; readonly name: string }[];
  readonly format: Format;
  /** Lying bars have room for long names; standing ones for many periods. */
  readonly layout: 'lying' | 'standing';
  readonly mode: 'clustered' | 'stacked';
  readonly labels?: Readonly<Record<string, string>>;
  /** What the tooltips say beyond the values, by key. */
  readonly context?: Readonly<Record<string, TipContext>>;
  /** Colours by category, for a single series; without them the bars share one colour. */
  readonly colors?: ColorPlaces;
};

/** Pixels that a name below a bar takes at least: where bars stand closer, not each is named. */
const SHORTEST_NAME = 56;

/** Height in pixels that lying bars want. */
export function barHeight(rows: number, series = 1, mode: BarEncoding['mode'] = 'clustered'): number {
  return 40 + rows * (mode === 'stacked' ? 28 : 12 + 16 * series);
}

/** Bars from zero in the order of the rows, beside each other or stacked; negative values go the other way. */
export function barOption(rows: readonly Row[], encoding: BarEncoding, frame: Frame): ChartOption {
  const { series, format, mode } = encoding;
  const lying = encoding.layout === 'lying';
  const keys = rows.map((row) => textOf(row, encoding.by));
  const tips = rows.map((row) => barTip(row, encoding, frame));
  const several = series.length > 1;
  const room = (frame.width - 60) / Math.max(1, keys.length);
  const every = Math.max(1, Math.ceil(SHORTEST_NAME / room));
  const names = {
    type: 'category' as const,
    data: keys.map((key) => encoding.labels?.[key] ?? key),
    inverse: lying,
    axisLine: { show: !lying, onZero: !lying },
    axisLabel: {
      interval: lying ? 0 : every - 1,
      hideOverlap: !lying,
      width: lying ? nameWidth(frame) : every * room - 6,
      overflow: 'truncate' as const,
      color: frame.palette.textSoft,
    },
  };
  const labelled = mode === 'clustered' && lying;
  const below = hasNegative(rows, series);
  const values = {
    ...valueAxis(format, frame),
    splitNumber: isNarrow(frame) && lying ? 2 : 4,
    ...(labelled
      ? {
          axisLabel: { show: false },
          splitLine: { show: false },
          boundaryGap: labelRoom(below ? (isNarrow(frame) ? '28%' : '16%') : 0, 0),
        }
      : {}),
  };
  const grid = plotGrid({ top: several ? 30 : labelled ? 4 : 12, right: labelled ? 72 : 16 });
  return {
    grid,
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: rowPointer(frame.palette),
      formatter: showTip,
    },
    ...(several ? { legend: legendAbove(series.map(({ name }) => ({ name, drawn: 'square' }))) } : {}),
    series: series.map((one, index) => barSeries(rows, tips, keys, one, index, encoding, frame)),
  };
}

function nameWidth(frame: Frame): number {
  return isNarrow(frame) ? 96 : Math.min(180, frame.width * 0.26);
}

function hasNegative(rows: readonly Row[], series: BarEncoding['series']): boolean {
  return rows.some((row) => series.some(({ field }) => (numberOf(row, field) ?? 0) < 0));
}

function barSeries(
  rows: readonly Row[],
  tips: readonly string[],
  keys: readonly string[],
  { field, name }: BarEncoding['series'][number],
  index: number,
  encoding: BarEncoding,
  { palette }: Frame,
): BarSeriesOption {
  const lying = encoding.layout === 'lying';
  const color = palette.series[index % palette.series.length] ?? palette.accent;
  const labelled = encoding.mode === 'clustered' && lying;
  const data = rows.map((row, at) => {
    const value = numberOf(row, field);
    const key = keys[at] ?? '';
    const isBelow = (value ?? 0) < 0;
    const own = encoding.colors ? { itemStyle: { color: categoryColor(key, encoding.colors, palette) } } : {};
    return withTip(
      { value, ...own, label: { position: isBelow ? 'left' : 'right' } as const },
      tips[at] ?? '',
      key,
    );
  });
  return {
    id: field,
    type: 'bar',
    name,
    color,
    data,
    ...(encoding.mode === 'stacked' ? { stack: 'all' } : {}),
    barMaxWidth: lying ? 16 : 32,
    barCategoryGap: '32%',
    barGap: '12%',
    itemStyle: {
      borderRadius: encoding.mode === 'stacked' ? 0 : 2,
      ...(encoding.mode === 'stacked' ? { borderColor: palette.card, borderWidth: 1 } : {}),
    },
    label: { show: labelled, formatter: barLabels[encoding.format], color: palette.textSoft, fontSize: 12 },
    emphasis: { disabled: true },
  };
}

type Labelled = { readonly value: unknown };

function labelOf(format: Format) {
  const write = valueLabel(format);
  return ({ value }: Labelled) => (typeof value === 'number' ? write(value) : '');
}

const barLabels: Readonly<Record<Format, (params: Labelled) => string>> = {
  money: labelOf('money'),
  count: labelOf('count'),
  percent: labelOf('percent'),
  decimal: labelOf('decimal'),
  duration: labelOf('duration'),
};

function barTip(
  row: Row,
  { by, series, format, mode, labels, context }: BarEncoding,
  { palette }: Frame,
): string {
  const key = textOf(row, by);
  const amounts = series.map(({ field }) => numberOf(row, field));
  const total = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const shares = mode === 'stacked' && total > 0;
  const lines = series.map(({ name }, index) => ({
    name,
    value: formatValue(amounts[index] ?? null, format, 'full'),
    color: palette.series[index % palette.series.length] ?? '',
    note: shares ? formatValue((amounts[index] ?? 0) / total, 'percent', 'compact') : '',
  }));
  const all = shares ? [{ name: 'Total', value: formatValue(total, format, 'full') }] : [];
  const { lines: more = [], remarks, course } = context?.[key] ?? {};
  return tipHtml(labels?.[key] ?? key, [...lines, ...all, ...more], remarks, course);
}
