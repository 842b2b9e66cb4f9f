import { formatDay, formatSigned } from '@/lib/format';
import type { SplitDifference } from '@/lib/stats/split-difference';
import type { TableColumn, TableData } from '../../ui/data-table';
import { labelBrand, writeValue } from '../describe';
import { categoryColumn } from './category-column';
import { type Compared, countPeers } from './day-rows';
import { figureColumn } from './figure-column';

type DifferenceBy = 'category' | 'brand' | 'segment' | 'hour';
type About = Compared & { readonly caption: string; readonly by: DifferenceBy };

/** The hour of a row, which the page can be filtered by. */
export const hourColumn: TableColumn = {
  key: 'hour',
  label: 'Hour (UTC)',
  format: (value) => writeValue('hour', String(value)),
  mark: { dimension: 'hour' },
};

const columnOf: Readonly<Record<DifferenceBy, TableColumn>> = {
  category: categoryColumn,
  brand: {
    key: 'brand',
    label: 'Brand',
    format: (value) => labelBrand(String(value)),
    mark: { dimension: 'brand' },
  },
  segment: {
    key: 'segment',
    label: 'Segment (newest run)',
    format: (value) => writeValue('segment', String(value)),
    mark: { dimension: 'segment' },
  },
  hour: hourColumn,
};

/** A column of differences in cents, each with its sign. */
export const signedColumn = (key: string, label: string): TableColumn => ({
  key,
  label,
  numeric: true,
  format: (value) => formatSigned(value as number | null, 'money', 'full'),
});

/** Every part of a day's difference: hours in their order, else the largest difference first. */
export function differenceTable({ parts }: SplitDifference, { caption, by, day, peers }: About): TableData {
  const rows = parts.filter((part) => part.day !== 0 || part.usual !== 0);
  const sorted =
    by === 'hour'
      ? rows.toSorted((a, b) => Number(a.key) - Number(b.key))
      : rows.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  return {
    caption,
    columns: [
      columnOf[by],
      figureColumn('day', formatDay(day), 'money'),
      figureColumn('usual', `Mean of ${countPeers({ day, peers })}`, 'money'),
      signedColumn('difference', 'Difference'),
    ],
    rows: sorted.map(({ key, day: own, usual, difference }) => ({ [by]: key, day: own, usual, difference })),
  };
}
