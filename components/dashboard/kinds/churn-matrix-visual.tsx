'use client';

import { useMemo } from 'react';
import type { Row } from '@/lib/metrics/types';
import { churnSigns } from '@/lib/segments/churn-signs';
import { type HeatColumn, HeatTable } from '../../customers/heat-table';
import { SegmentLink } from '../../customers/segment-link';
import { VisualCard } from '../../visuals/visual-card';
import type { VisualProps } from '../visual-props';
import { amount, definitions, describeRun, explainRun, share, total } from './segment-parts';
import { numberColumn, segmentColumn } from './segment-table';

const columns: readonly HeatColumn[] = [
  { key: 'customers', label: 'Customers', format: 'count' },
  {
    key: 'silent',
    label: 'Days silent',
    format: 'decimal',
    note: 'Mean days since the last order',
    warns: true,
  },
  {
    key: 'usual',
    label: 'Against usual wait',
    format: 'decimal',
    note: 'Mean of days since the last order divided by the customer’s usual wait between orders',
    warns: true,
  },
  ...churnSigns.map(({ key, label, words }) => ({
    key,
    label,
    format: 'percent' as const,
    note: words,
    warns: true,
  })),
];

/** The signs of some rows together. */
function readSigns(rows: readonly Row[], key: string): Row {
  return {
    key,
    customers: total(rows, 'customers'),
    silent: share(total(rows, 'days'), total(rows, 'customers')),
    usual: share(total(rows, 'waits'), total(rows, 'overdueOf')),
    ...Object.fromEntries(
      churnSigns.map((sign) => [sign.key, share(total(rows, sign.key), total(rows, `${sign.key}Of`))]),
    ),
  };
}

/** Who shows signs of leaving: each sign as the share of the customers of whom it can be told. */
export function ChurnMatrixVisual({ visual, view, answerTo, state, stale }: VisualProps<'churnMatrix'>) {
  const now = answerTo('now');
  const { rows, all } = useMemo(() => {
    const found = (now?.rows ?? []).filter((row) => amount(row, 'customers') > 0);
    return { rows: found.map((row) => readSigns([row], String(row.segment))), all: readSigns(found, 'all') };
  }, [now]);
  return (
    <VisualCard
      title={visual.title}
      subtitle={describeRun(view, now, 'filters choose the customers, signs look at all they did')}
      state={state}
      stale={stale}
      height={464}
      footnote={churnSigns.map(({ label, words }) => `${label}: ${words}`).join(' ')}
      menu={{
        focus: true,
        explain: () =>
          explainRun(
            [definitions.segment, ...churnSigns.map(({ label, words }) => ({ label, definition: words }))],
            view,
            { Signs: now },
          ),
        table: () => ({
          caption: visual.title,
          columns: [
            { ...segmentColumn, key: 'key' },
            ...columns.map(({ key, label, format }) => numberColumn(key, label, format)),
          ],
          rows,
        }),
      }}
    >
      <HeatTable
        caption={visual.title}
        head="Segment"
        rows={rows}
        total={all}
        columns={columns}
        nameOf={(row) => <SegmentLink segment={String(row.key)} />}
      />
    </VisualCard>
  );
}
