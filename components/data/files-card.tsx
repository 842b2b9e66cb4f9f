'use client';

import { formatValue, NO_VALUE } from '@/lib/format';
import type { TableColumn } from '../ui/data-table';
import { moments, numbers, sumOf } from './columns';
import { useData } from './data-context';
import { QualityCard } from './quality-card';
import { useReads } from './use-reads';

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'File' },
  moments('finishedAt', 'Loaded'),
  numbers('lines', 'Lines'),
  numbers('loaded', 'Loaded'),
  numbers('duplicates', 'Duplicates'),
  numbers('quarantined', 'Quarantined'),
  numbers('lostCategoryIds', 'Category ids lost'),
  moments('firstEvent', 'First event'),
  moments('lastEvent', 'Last event'),
  { key: 'timeForms', label: 'Time as written (lines)', format: (value) => String(value ?? NO_VALUE) },
  {
    key: 'shown',
    label: 'On pages',
    format: (value) => (value === 'true' ? 'Yes' : 'After npm run refresh'),
  },
];

/** What was loaded, file by file. */
export function FilesCard({ units }: { readonly units: number }) {
  const { chunks, totals } = useData();
  const read = useReads([{ read: 'dataFiles', arguments: { chunks } }]);
  const lines = sumOf(read.rows, 'purchases');
  const pending = read.rows.some((row) => row.shown !== 'true');
  const removed = lines - units;
  const worth = units > 0 ? Math.round((totals.revenue / units) * removed) : 0;
  const effect = pending
    ? undefined
    : removed > 0
      ? `${formatValue(removed, 'count', 'full')} repeated purchase lines are not counted again: about ${formatValue(worth, 'money', 'compact')} at the mean price, which revenue would gain wrongly. Conversion does not change.`
      : 'No purchase line was repeated: revenue and conversion do not change.';
  return (
    <QualityCard
      title="Files loaded"
      covers={`${formatValue(read.rows.length, 'count', 'full')} files, the newest first`}
      rule="A file is known by its content: again or renamed, it loads nothing. Of lines that are equal in all nine values one is stored. Loaded, duplicates and quarantined always add up to the lines."
      {...(effect !== undefined && { effect })}
      answers={read.answers}
      state={read.state}
      height={300}
      list={{ caption: 'Files loaded', columns, rows: read.rows }}
    />
  );
}
