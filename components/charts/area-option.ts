import type { Day, Format, Row } from '@/lib/metrics/types';
import { areaLabels, stackScale } from './area-labels';
import { areaTips } from './area-tips';
import { axisTip, legendAbove, plotGrid, timeAxis, valueAxis } from './axes';
import { type ColorPlaces, categoryColor } from './category-colors';
import type { ChartOption, LineSeriesOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { bucketsOf, type TimeEncoding } from './rows';
import { type Layer, OTHER, stackRows } from './stack-of-rows';
import { showTip, withTip } from './tip';
import { lastKnown } from './unfinished';

export type AreaEncoding = {
  readonly time: TimeEncoding;
  readonly by: string;
  readonly field: string;
  readonly format: Format;
  readonly mode: 'absolute' | 'share';
  readonly top: number;
  readonly colors: ColorPlaces;
  /** How a category is written; its key where absent. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Key of rows that already are a remainder. */
  readonly restKey?: string;
  /** The last bucket that has a value is not over: it is drawn pale. */
  readonly unfinished?: boolean;
};

/** A named, coloured layer whose values are what is drawn; `amounts` are what was counted. */
export type Drawn = {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
  readonly amounts: readonly (number | null)[];
};

const LABEL_ROOM = 128;

/** A stack of categories over time, the largest at the bottom, as amounts or as shares of each bucket. */
export function areaOption(rows: readonly Row[], encoding: AreaEncoding, frame: Frame): ChartOption {
  const buckets = bucketsOf(rows, encoding.time);
  const layers = stackRows(rows, buckets, { ...encoding, x: encoding.time.field });
  const last = Math.max(-1, ...layers.map(({ values }) => lastKnown(values)));
  const drawn = layers.map((layer) => drawLayer(layer, layers, encoding, frame));
  const beside = !isNarrow(frame) && buckets.length > 1;
  const top = beside ? 12 : 34 + 18 * (legendRows(drawn, frame) - 1);
  const tips = areaTips(buckets, drawn, encoding, last);
  const offsets = areaLabels(drawn, last, stackScale(drawn, encoding.mode).max, frame.height - top - 30);
  return {
    grid: plotGrid({ top, right: beside ? LABEL_ROOM : 8 }),
    xAxis: timeAxis(buckets, encoding.time.grain, {
      ...frame,
      width: frame.width - (beside ? LABEL_ROOM : 0),
    }),
    yAxis: {
      ...valueAxis(encoding.mode === 'share' ? 'percent' : encoding.format, frame),
      ...stackScale(drawn, encoding.mode),
    },
    tooltip: { ...axisTip, formatter: showTip },
    ...(beside ? {} : { legend: legendAbove(drawn.map(({ name }) => ({ name, drawn: 'square' }))) }),
    series: drawn.map((layer, index) => ({
      ...layerSeries(layer, tips, buckets, last, frame),
      ...(index === drawn.length - 1 && encoding.unfinished ? { markArea: veil(buckets, last, frame) } : {}),
      endLabel: {
        show: beside && offsets[index] !== null,
        formatter: '{a}',
        offset: [4, offsets[index] ?? 0],
        color: frame.palette.textSoft,
        width: LABEL_ROOM - 12,
        overflow: 'truncate',
      },
    })),
  };
}

function drawLayer(
  layer: Layer,
  layers: readonly Layer[],
  encoding: AreaEncoding,
  { palette }: Frame,
): Drawn {
  const totals = layer.values.map((_, index) =>
    layers.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const shares = layer.values.map((value, index) => {
    const total = totals[index] ?? 0;
    return value === null || total === 0 ? null : value / total;
  });
  return {
    key: layer.key,
    name: layer.key === OTHER ? 'Other' : (encoding.labels?.[layer.key] ?? layer.key),
    color: categoryColor(layer.key, encoding.colors, palette),
    values: encoding.mode === 'share' ? shares : layer.values,
    amounts: layer.values,
  };
}

function layerSeries(
  layer: Drawn,
  tips: readonly string[],
  buckets: readonly Day[],
  last: number,
  { palette }: Frame,
): LineSeriesOption {
  return {
    id: layer.key,
    type: 'line',
    name: layer.name,
    stack: 'all',
    stackStrategy: 'all',
    data: layer.values.map((value, index) =>
      withTip({ value: index > last ? null : (value ?? 0) }, tips[index] ?? '', buckets[index]),
    ),
    symbol: 'none',
    color: layer.color,
    lineStyle: { width: 1, color: palette.card },
    areaStyle: { color: layer.color, opacity: 0.88 },
    triggerEvent: true,
    emphasis: { focus: 'series', areaStyle: { opacity: 1 } },
    blur: { areaStyle: { opacity: 0.5 }, lineStyle: { opacity: 1 }, endLabel: { opacity: 1 } },
  };
}

/** Fades the last step of the stack, which is still growing. */
function veil(
  buckets: readonly Day[],
  last: number,
  { palette }: Frame,
): NonNullable<LineSeriesOption['markArea']> {
  return {
    silent: true,
    animation: false,
    z: 6,
    itemStyle: { color: palette.card, opacity: 0.6 },
    data: [[{ xAxis: buckets[last - 1] ?? '' }, { xAxis: buckets[last] ?? '' }]],
  };
}

function legendRows(drawn: readonly Drawn[], frame: Frame): number {
  const width = drawn.reduce((sum, { name }) => sum + name.length * 6.6 + 30, 0);
  return Math.max(1, Math.ceil(width / Math.max(1, frame.width - 16)));
}
