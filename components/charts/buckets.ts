import type { ChartOption, ECharts } from './echarts';

/** A run of days along a time axis. */
export type Band = { readonly from: string; readonly to: string };
/** Where a band is drawn, in pixels from the left. */
export type BandPlace = { readonly left: number; readonly width: number };

/** The buckets along an option's lower axis; empty where it has another one. */
export function bucketsAlong({ xAxis }: ChartOption): readonly string[] {
  const axis = Array.isArray(xAxis) ? xAxis[0] : xAxis;
  return axis?.type === 'category' && 'data' in axis && Array.isArray(axis.data) ? axis.data.map(String) : [];
}

/** The bucket nearest to a pixel; -1 where there is none. */
export function bucketAt(chart: ECharts, buckets: readonly string[], x: number): number {
  const place = chart.convertFromPixel({ xAxisIndex: 0 }, x);
  if (typeof place !== 'number' || Number.isNaN(place)) return -1;
  return Math.min(buckets.length - 1, Math.max(0, Math.round(place)));
}

/** Where a band lies; half a bucket wider on each side, so that a single one is seen. */
export function placeBand(chart: ECharts, buckets: readonly string[], band: Band): BandPlace | null {
  const inside = buckets.flatMap((bucket, index) => {
    const next = buckets[index + 1];
    return bucket <= band.to && (next === undefined || next > band.from) ? [index] : [];
  });
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return null;
  const at = (index: number) => Number(chart.convertToPixel({ xAxisIndex: 0 }, index));
  const [from, to] = [at(first), at(last)];
  const half = buckets.length > 1 ? Math.abs(at(1) - at(0)) / 2 : 12;
  const left = Math.max(0, Math.round(from - half));
  return { left, width: Math.round(Math.min(chart.getWidth(), to + half)) - left };
}
