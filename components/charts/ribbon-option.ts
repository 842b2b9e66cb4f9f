import { formatChange, formatValue } from '@/lib/format';
import type { Day, Format, Row } from '@/lib/metrics/types';
import { bucketName, plotGrid, timeAxis, valueAxis } from './axes';
import { type ColorPlaces, categoryColor } from './category-colors';
import type { ChartOption, CustomSeriesOption } from './echarts';
import { type Frame, isNarrow } from './frame';
import { nameOf } from './ranked';
import { ribbonItem } from './ribbon-item';
import { bucketsOf, type TimeEncoding } from './rows';
import { type Layer, stackRows } from './stack-of-rows';
import { showTip, tipHtml, withTip } from './tip';

export type RibbonEncoding = {
  readonly time: TimeEncoding;
  readonly by: string;
  readonly field: string;
  readonly format: Format;
  readonly top: number;
  readonly colors: ColorPlaces;
  readonly labels?: Readonly<Record<string, string>>;
  readonly restKey?: string;
};

/** Where a category stands in one bucket: its rank and the heights between which it is drawn. */
export type Standing = { readonly rank: number; readonly low: number; readonly high: number };

/** Stands the categories of one bucket on each other, the largest on top; null for those without a value. */
export function standingsAt(layers: readonly Layer[], index: number): (Standing | null)[] {
  const present = layers
    .map((layer, place) => ({ place, value: layer.values[index] ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => a.value - b.value || b.place - a.place);
  const standings: (Standing | null)[] = layers.map(() => null);
  let low = 0;
  present.forEach(({ place, value }, at) => {
    standings[place] = { rank: present.length - at, low, high: low + value };
    low += value;
  });
  return standings;
}

/** Ranks over time: in each bucket the largest is on top, and ribbons carry every category to its next place. */
export function ribbonOption(rows: readonly Row[], encoding: RibbonEncoding, frame: Frame): ChartOption {
  const { time } = encoding;
  const buckets = bucketsOf(rows, time);
  const layers = stackRows(rows, buckets, { ...encoding, x: time.field });
  const standings = buckets.map((_, index) => standingsAt(layers, index));
  const right = isNarrow(frame) ? 84 : 128;
  return {
    grid: plotGrid({ top: 8, right }),
    xAxis: timeAxis(buckets, time.grain, { ...frame, width: frame.width - right }, true),
    yAxis: valueAxis(encoding.format, frame),
    tooltip: { trigger: 'item', confine: true, formatter: showTip },
    series: layers.map(
      (layer, place): CustomSeriesOption => ({
        id: layer.key,
        type: 'custom',
        name: nameOf(layer.key, encoding.labels),
        color: categoryColor(layer.key, encoding.colors, frame.palette),
        renderItem: ribbonItem,
        encode: { x: 0, y: [1, 2] },
        itemStyle: { borderColor: frame.palette.textSoft },
        clip: false,
        data: buckets.flatMap((bucket, index) => {
          const here = standings[index]?.[place];
          if (!here) return [];
          const next = standings[index + 1]?.[place];
          const value = [
            index,
            here.low,
            here.high,
            next?.low ?? Number.NaN,
            next?.high ?? Number.NaN,
            index === buckets.length - 1 ? 1 : 0,
          ];
          return [withTip({ value }, tipOf(layer, layers, bucket, index, here, encoding), bucket)];
        }),
      }),
    ),
  };
}

function tipOf(
  layer: Layer,
  layers: readonly Layer[],
  bucket: Day,
  index: number,
  { rank }: Standing,
  encoding: RibbonEncoding,
): string {
  const { format, time } = encoding;
  const [value, before] = [layer.values[index] ?? null, layer.values[index - 1] ?? null];
  const total = layers.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
  const change = { name: 'Change', value: formatChange(value, before, format).text };
  return tipHtml(
    bucketName(bucket, time.grain),
    [
      {
        name: nameOf(layer.key, encoding.labels),
        value: formatValue(value, format, 'full'),
        note: `rank ${rank}`,
      },
      { name: 'Share', value: formatValue(total > 0 ? (value ?? 0) / total : null, 'percent', 'compact') },
      ...(before === null ? [] : [{ ...change, note: `since the ${time.grain} before` }]),
    ],
    [],
    { name: `By ${time.grain}`, values: layer.values },
  );
}
