import { formatDay, formatMonth, formatValue } from '@/lib/format';
import { canonicalFilter } from '@/lib/metrics/canonical';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { startOfBucket } from '@/lib/metrics/grain';
import type { DayRange, Filter, Metric, Row } from '@/lib/metrics/types';
import { describeFilters } from '../dashboard/describe';

/** A threshold that a person set, as the pages show it. */
export type Alert = {
  readonly id: string;
  readonly metric: MetricName;
  readonly grain: 'day' | 'month';
  readonly side: 'above' | 'below';
  readonly value: number;
  readonly filters: Filter;
};
/** An alert with the day or month that crossed it, what that reached, and the version of the data that showed it. */
export type Crossed = Alert & { readonly bucket: string; readonly reached: number; readonly version: number };

const isMetric = (name: string): name is MetricName => Object.hasOwn(commerce.metrics, name);

function readAlert(row: Row): Alert[] {
  const metric = String(row.metric);
  if (!isMetric(metric)) return [];
  return [
    {
      id: String(row.id),
      metric,
      grain: row.grain === 'month' ? 'month' : 'day',
      side: row.side === 'above' ? 'above' : 'below',
      value: Number(row.value),
      filters: JSON.parse(String(row.filters)) as Filter,
    },
  ];
}

/** The rows of the read `thresholds`. */
export const readAlerts = (rows: readonly Row[]): readonly Alert[] => rows.flatMap(readAlert);

/** The rows of the reads `thresholds` and `crossings` that name a crossing. */
export function readCrossed(rows: readonly Row[]): readonly Crossed[] {
  return rows.flatMap((row) =>
    row.bucket === null || row.bucket === undefined
      ? []
      : readAlert(row).map((alert) => ({
          ...alert,
          bucket: String(row.bucket),
          reached: Number(row.reached),
          version: Number(row.version),
        })),
  );
}

const spell = (filters: Filter) => JSON.stringify(canonicalFilter(filters));

/** The alerts of one key figure as it stands: of its metric, under its filters. */
export function alertsOf<A extends Alert>(all: readonly A[], metric: MetricName, filters: Filter): A[] {
  const own = spell(filters);
  return all.filter((alert) => alert.metric === metric && spell(alert.filters) === own);
}

/** The crossings whose day or month a range shows. */
export function crossedWithin(all: readonly Crossed[], { from, to }: DayRange): readonly Crossed[] {
  return all.filter(({ bucket, grain }) => bucket >= startOfBucket(from, grain) && bucket <= to);
}

const formatOf = (metric: MetricName): Metric['format'] => commerce.metrics[metric].format;
export const writeAmount = (metric: MetricName, value: number) =>
  formatValue(value, formatOf(metric), 'full');
/** `29 Apr 2020`, or `Apr 2020` for a month. */
export const writeBucket = ({ bucket, grain }: Pick<Crossed, 'bucket' | 'grain'>) =>
  grain === 'day' ? formatDay(bucket) : formatMonth(bucket);

/** `above $5,000 in a day`. */
export const describeAlert = ({ metric, side, value, grain }: Alert) =>
  `${side} ${writeAmount(metric, value)} in a ${grain}`;

/** What it counts: the whole shop, or the filters it was set under. */
export function describeScope(filters: Filter): string {
  const words = describeFilters({ where: filters }).map(({ value }) => value);
  if (filters.product?.length) words.unshift(`Product ${filters.product.join(', ')}`);
  return words.length > 0 ? words.join(' · ') : 'Whole shop';
}
