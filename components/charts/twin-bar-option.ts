import { formatValue } from '@/lib/format';
import type { Format, Row } from '@/lib/metrics/types';
import { plotGrid, rowPointer, valueAxis, valueLabel } from './axes';
import type { BarSeriesOption, ChartOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { numberOf, textOf } from './rows';
import { showTip, type TipContext, tipHtml, withTip } from './tip';

type Measure = { readonly field: string; readonly name: string; readonly format: Format };

export type TwinBarEncoding = {
  readonly by: string;
  /** Solid bars on the lower axis. */
  readonly solid: Measure;
  /** Hollow bars on the upper axis. */
  readonly hollow: Measure;
  readonly labels?: Readonly<Record<string, string>>;
  /** What the tooltips say beyond the values, by key. */
  readonly context?: Readonly<Record<string, TipContext>>;
};

/** Height in pixels that the pairs want. */
export function twinBarHeight(rows: number): number {
  return 76 + rows * 44;
}

/**
 * Two measures of different kinds side by side for each category, each on an axis of its own from zero. One is
 * drawn solid and the other hollow, and each axis says which is its own, so that colour is not needed.
 */
export function twinBarOption(rows: readonly Row[], encoding: TwinBarEncoding, frame: Frame): ChartOption {
  const { by, solid, hollow, labels } = encoding;
  const { palette } = frame;
  const keys = rows.map((row) => textOf(row, by));
  const tips = rows.map((row, index) => {
    const key = keys[index] ?? '';
    const values = [solid, hollow].map(({ field, name, format }) => ({
      name,
      value: formatValue(numberOf(row, field), format, 'full'),
    }));
    const { lines = [], remarks, course } = encoding.context?.[key] ?? {};
    return tipHtml(labels?.[key] ?? key, [...values, ...lines], remarks, course);
  });
  const axis = (measure: Measure, position: 'top' | 'bottom', name: string) => ({
    ...valueAxis(measure.format, frame),
    position,
    name,
    nameLocation: 'middle' as const,
    nameGap: 24,
    nameTextStyle: { color: palette.textSoft, fontSize: 12 },
    splitNumber: isNarrow(frame) ? 2 : 4,
    splitLine: { show: position === 'bottom' },
    alignTicks: true,
  });
  return {
    grid: { ...plotGrid({ top: 44, right: 64 }), bottom: 40 },
    xAxis: [axis(solid, 'bottom', `■ ${solid.name}`), axis(hollow, 'top', `□ ${hollow.name}`)],
    yAxis: {
      type: 'category',
      data: keys.map((key) => labels?.[key] ?? key),
      inverse: true,
      axisLabel: {
        interval: 0,
        width: isNarrow(frame) ? 92 : Math.min(180, frame.width * 0.26),
        overflow: 'truncate',
        color: palette.textSoft,
      },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: rowPointer(palette),
      formatter: showTip,
    },
    series: [barsOf(rows, keys, tips, solid, 0, frame), barsOf(rows, keys, tips, hollow, 1, frame)],
  };
}

type Labelled = { readonly value: unknown };

function labelOf(format: Format) {
  const write = valueLabel(format);
  return ({ value }: Labelled) => (typeof value === 'number' ? write(value) : '');
}

/** Always the same function for a format, so that equal options stay equal. */
const barLabels: Readonly<Record<Format, (params: Labelled) => string>> = {
  money: labelOf('money'),
  count: labelOf('count'),
  percent: labelOf('percent'),
  decimal: labelOf('decimal'),
  duration: labelOf('duration'),
};

function barsOf(
  rows: readonly Row[],
  keys: readonly string[],
  tips: readonly string[],
  { field, name, format }: Measure,
  place: 0 | 1,
  { palette }: Frame,
): BarSeriesOption {
  const color = palette.series[0] ?? palette.accent;
  return {
    id: field,
    type: 'bar',
    name,
    xAxisIndex: place,
    data: rows.map((row, index) => withTip({ value: numberOf(row, field) }, tips[index] ?? '', keys[index])),
    barMaxWidth: 14,
    barCategoryGap: '30%',
    barGap: '12%',
    itemStyle:
      place === 0
        ? { color, borderRadius: 2 }
        : { color: palette.card, borderColor: palette.textSoft, borderWidth: 1.5, borderRadius: 2 },
    label: {
      show: true,
      position: 'right',
      formatter: barLabels[format],
      color: palette.textSoft,
      fontSize: 11,
    },
    emphasis: { disabled: true },
    cursor: 'pointer',
  };
}
