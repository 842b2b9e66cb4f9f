import { isUnfinished } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { addMonths, endOfBucket, listBuckets, startOfBucket } from '@/lib/metrics/grain';
import { readMetric } from '@/lib/metrics/merge';
import type { Day, DayRange, Metric, Row } from '@/lib/metrics/types';

/** What a person wants to be told about a key figure. */
export type Threshold = {
  readonly metric: MetricName;
  readonly grain: 'day' | 'month';
  readonly side: 'above' | 'below';
  /** In the metric's own unit. */
  readonly value: number;
  /** The first day or month that is judged. */
  readonly since: Day;
};

/** What a version of the data holds. */
export type Held = { readonly first: Day; readonly last: Day; readonly asOf: string | null };
export type Crossing = { readonly bucket: Day; readonly value: number };

/** Further back a threshold is not judged: days 35, months 12. */
const reach = { day: 35, month: 12 } as const;

/** Whether nothing can come to a day or month any more, but late events. */
export function isFinished(bucket: Day, grain: Threshold['grain'], { last, asOf }: Held): boolean {
  const end = endOfBucket(bucket, grain);
  return end < last || (end === last && !isUnfinished(last, asOf));
}

/** Where a new threshold begins: with the newest day or month that is finished, or the first that there is. */
export function beginOf(grain: Threshold['grain'], held: Held): Day {
  const all = listBuckets({ from: held.first, to: held.last }, grain);
  return (
    all.findLast((bucket) => isFinished(bucket, grain, held)) ?? all[0] ?? startOfBucket(held.last, grain)
  );
}

/** The days that a threshold is judged on; null when they all lie after the data. */
export function judgedDays(
  { grain, since }: Pick<Threshold, 'grain' | 'since'>,
  held: Held,
): DayRange | null {
  const far =
    grain === 'day'
      ? (listBuckets({ from: held.first, to: held.last }, 'day').at(-reach.day) ?? held.first)
      : addMonths(startOfBucket(held.last, 'month'), -reach.month);
  const [, from = since] = [since, far].sort();
  const start = from < held.first ? startOfBucket(held.first, grain) : from;
  return start <= held.last ? { from: start, to: held.last } : null;
}

/**
 * The days or months that crossed a threshold. One that is not over is judged only where it can but go on crossing:
 * a sum that is above already. One without a visit counts 0; a ratio of nothing crosses nothing.
 */
export function judge(threshold: Threshold, rows: readonly Row[], held: Held): readonly Crossing[] {
  const { metric, grain, side, value } = threshold;
  const days = judgedDays(threshold, held);
  if (!days) return [];
  const found = new Map(rows.map((row) => [String(row.time), row]));
  const shape: Metric = commerce.metrics[metric];
  return listBuckets(days, grain).flatMap((bucket) => {
    if (!isFinished(bucket, grain, held) && !(side === 'above' && 'of' in shape)) return [];
    const reached = readMetric(commerce, metric, found.get(bucket));
    if (reached === null || (side === 'above' ? reached <= value : reached >= value)) return [];
    return [{ bucket, value: reached }];
  });
}
