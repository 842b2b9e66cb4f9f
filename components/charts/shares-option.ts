import { formatValue } from '@/lib/format';
import type { Day, Format, TimeGrain } from '@/lib/metrics/types';
import { axisTip, bucketName, plotGrid, rowPointer, timeAxis, valueAxis } from './axes';
import type { ChartOption } from './echarts';
import type { Frame } from './frame';
import { showTip, tipHtml, withTip } from './tip';

export type SharesEncoding = {
  readonly grain: TimeGrain;
  /** Parts of the whole, from the bottom up. */
  readonly parts: readonly { readonly key: string; readonly name: string }[];
  /** Of the amounts behind the shares. */
  readonly format: Format;
  /** The last bucket is not over. */
  readonly unfinished?: boolean;
};

/** The amount of each part in one bucket. */
export type SharesBucket = { readonly time: Day; readonly amounts: readonly number[] };

/** Bars of one height, a bucket each, cut into the shares of its parts. */
export function sharesOption(
  buckets: readonly SharesBucket[],
  { grain, parts, format, unfinished = false }: SharesEncoding,
  frame: Frame,
): ChartOption {
  const { palette } = frame;
  const totals = buckets.map(({ amounts }) => amounts.reduce((sum, amount) => sum + amount, 0));
  const shareOf = (at: number, part: number) =>
    totals[at] ? (buckets[at]?.amounts[part] ?? 0) / totals[at] : 0;
  const colorOf = (part: number) => palette.series[part] ?? palette.accent;
  const isOpen = (at: number) => unfinished && at === buckets.length - 1;
  const tips = buckets.map(({ time, amounts }, at) =>
    tipHtml(
      bucketName(time, grain),
      parts.map(({ name }, part) => ({
        name,
        value: formatValue(shareOf(at, part), 'percent', 'full'),
        note: formatValue(amounts[part] ?? 0, format, 'full'),
        color: colorOf(part),
      })),
      isOpen(at) ? [`This ${grain} is not over.`] : [],
    ),
  );
  return {
    grid: plotGrid({ top: 8, right: 8 }),
    xAxis: timeAxis(
      buckets.map(({ time }) => time),
      grain,
      frame,
      true,
    ),
    yAxis: { ...valueAxis('percent', frame), max: 1, interval: 0.5 },
    tooltip: {
      ...axisTip,
      axisPointer: rowPointer(palette),
      formatter: showTip,
    },
    series: parts.map(({ key, name }, part) => ({
      id: key,
      type: 'bar' as const,
      name,
      stack: 'all',
      color: colorOf(part),
      data: buckets.map(({ time }, at) =>
        withTip(
          { value: shareOf(at, part), ...(isOpen(at) ? { itemStyle: { opacity: 0.5 } } : {}) },
          tips[at] ?? '',
          time,
        ),
      ),
      barCategoryGap: '24%',
      barMaxWidth: 48,
      itemStyle: { borderColor: palette.card, borderWidth: 1 },
      emphasis: { disabled: true },
    })),
  };
}
