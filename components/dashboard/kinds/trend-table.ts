import { formatDay, formatMonth, formatValue } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { endOfBucket } from '@/lib/metrics/grain';
import type { Row, TimeGrain } from '@/lib/metrics/types';
import type { JudgedDay } from '@/lib/stats/anomalies';
import type { Annotation } from '../../charts/line-option';
import type { TableColumn, TableData } from '../../ui/data-table';

type Parts = {
  readonly caption: string;
  readonly metric: MetricName;
  readonly grain: TimeGrain;
  readonly rows: readonly Row[];
  readonly compared: readonly Row[] | null;
  readonly judged: readonly JudgedDay[];
  readonly annotations: readonly Annotation[];
};

/** A bucket in a table, in full. */
export function writeBucket(grain: TimeGrain) {
  return (value: string | number | null) =>
    grain === 'month' ? formatMonth(String(value), 'long') : formatDay(String(value), 'long');
}

export const grainHeads = { day: 'Day', week: 'Week from', month: 'Month' } as const;

/** The bucket of a row, which the page can be filtered by. */
export const bucketColumn = (grain: TimeGrain): TableColumn => ({
  key: 'time',
  label: grainHeads[grain],
  format: writeBucket(grain),
  mark: { dimension: 'time', pickOf: (day) => `${day}..${endOfBucket(day, grain)}` },
});

/** A trend as a table: each bucket with its comparison, and for days what is usual and what is known of them. */
export function trendTable({
  caption,
  metric,
  grain,
  rows,
  compared,
  judged,
  annotations,
}: Parts): TableData {
  const { label, format } = commerce.metrics[metric];
  const write = (value: string | number | null) => formatValue(value as number | null, format, 'full');
  const money = (key: string, name: string): TableColumn => ({
    key,
    label: name,
    numeric: true,
    format: write,
  });
  const days = new Map(judged.map((day) => [day.day, day]));
  const notesOf = (day: string) =>
    [days.get(day)?.reason, ...annotations.filter((note) => note.day === day).map(({ text }) => text)].filter(
      Boolean,
    );
  return {
    caption,
    columns: [
      bucketColumn(grain),
      money('value', label),
      ...(compared ? [money('before', 'Compared with')] : []),
      ...(judged.length > 0 ? [money('usual', 'Usual')] : []),
      ...(judged.length > 0 || annotations.length > 0 ? [{ key: 'note', label: 'Note' }] : []),
    ],
    rows: rows.map((row, index) => {
      const day = String(row.time);
      return {
        time: day,
        value: row.value ?? null,
        before: compared?.[index]?.value ?? null,
        usual: days.get(day)?.expected ?? null,
        note: notesOf(day).join(' '),
      };
    }),
  };
}
