import { formatDay, formatMonth, formatRange, formatValue } from '@/lib/format';
import type { Palette } from '@/lib/look/tokens';
import type { Day, Format, TimeGrain } from '@/lib/metrics/types';
import type { Frame } from './frame';

const VALUE_LABELS: Readonly<Record<Format, (value: number) => string>> = {
  money: (value) => formatValue(value, 'money', 'compact'),
  count: (value) => formatValue(value, 'count', 'compact'),
  percent: (value) => formatValue(value, 'percent', 'compact'),
  decimal: (value) => formatValue(value, 'decimal', 'compact'),
  duration: (value) => formatValue(value, 'duration', 'compact'),
};

/** The axis label function of a format; always the same function, so that equal options stay equal. */
export function valueLabel(format: Format): (value: number) => string {
  return VALUE_LABELS[format];
}

/** Steps below these would repeat a label. */
const SMALLEST_STEP: Readonly<Partial<Record<Format, number>>> = { count: 1, money: 1, duration: 1 };

/** A value axis; from zero unless told otherwise. */
export function valueAxis(format: Format, frame: Frame, fromZero = true) {
  return {
    type: 'value' as const,
    scale: !fromZero,
    splitNumber: frame.height < 220 ? 3 : 4,
    minInterval: SMALLEST_STEP[format] ?? 0,
    axisLabel: { formatter: valueLabel(format) },
  };
}

/** Room that a value axis keeps beyond its lowest and highest bar, for their labels. */
export function labelRoom(low: string | number, high: string | number): [string | number, string | number] {
  return [low, high];
}

const dayLabel = (day: string) => formatDay(day, 'axis');
const monthLabel = (day: string) => formatMonth(day, 'axis');

/** Which buckets get a label: months once there are more than two, else every n-th day with room for each. */
export function labelledBuckets(buckets: readonly Day[], grain: TimeGrain, width: number): Day[] {
  const room = Math.max(2, Math.floor(width / 64));
  const months = buckets.filter((day, index) => day.slice(0, 7) !== buckets[index - 1]?.slice(0, 7));
  const starts = months.filter((day) => day.endsWith('-01') || grain === 'week');
  const candidates = grain === 'month' || starts.length > 2 ? starts : buckets;
  const steps = candidates === buckets && grain === 'day' ? [1, 2, 7, 14, 28] : [1, 2, 3, 4, 6, 12];
  const step = steps.find((size) => candidates.length / size <= room) ?? Math.ceil(candidates.length / room);
  return candidates.filter((_, index) => index % step === 0);
}

/** A time axis of buckets: all keep their place, only some are labelled. */
export function timeAxis(buckets: readonly Day[], grain: TimeGrain, frame: Frame, boundaryGap = false) {
  const labelled = labelledBuckets(buckets, grain, frame.width);
  const months = grain === 'month' || labelled.every((day) => day.endsWith('-01') && labelled.length > 1);
  return {
    type: 'category' as const,
    data: [...buckets],
    boundaryGap,
    axisLabel: { customValues: labelled, formatter: months ? monthLabel : dayLabel, hideOverlap: true },
  };
}

/** How a bucket is named in a tooltip. */
export function bucketName(bucket: Day, grain: TimeGrain): string {
  if (grain === 'month') return formatMonth(bucket, 'long');
  if (grain === 'day') return formatDay(bucket, 'long');
  const end = new Date(Date.parse(bucket) + 6 * 86_400_000).toISOString().slice(0, 10);
  return `Week ${formatRange({ from: bucket, to: end })}`;
}

/** The plot's place: labels stay inside the frame, with `right` pixels kept for direct labels. */
export function plotGrid({ top = 12, right = 12 }: { top?: number; right?: number } = {}) {
  return {
    left: 4,
    right,
    top,
    bottom: 4,
    outerBoundsMode: 'same' as const,
    outerBoundsContain: 'axisLabel' as const,
  };
}

/** A tooltip over a whole bucket. */
export const axisTip = { trigger: 'axis' as const, confine: true, axisPointer: { type: 'line' as const } };

/** What a pointed row or column of bars stands on; below the bars, which it would hide. */
export function rowPointer(palette: Palette) {
  return { type: 'shadow' as const, z: 0, shadowStyle: { color: palette.wash } };
}

export type LegendEntry = { readonly name: string; readonly drawn: 'line' | 'square' | 'band' };

/** A legend in the corner above the plot; entries repeat how each series is drawn. */
export function legendAbove(entries: readonly LegendEntry[]) {
  const isLined = entries.some(({ drawn }) => drawn !== 'square');
  return {
    show: true,
    data: entries.map(({ name, drawn }) => {
      if (drawn === 'line') return { name, itemStyle: { opacity: 0 } };
      return { name, icon: 'roundRect', itemStyle: { opacity: drawn === 'band' ? 0.25 : 1 } };
    }),
    left: 0,
    top: 4,
    padding: 0,
    itemWidth: isLined ? 18 : 8,
    itemHeight: 8,
    selectedMode: false as const,
  };
}
