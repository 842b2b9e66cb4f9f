'use client';

import { useMemo } from 'react';
import { compareSegments } from '@/lib/segments/compare';
import { type HeatColumn, HeatTable } from '../../customers/heat-table';
import { SegmentLink } from '../../customers/segment-link';
import { SegmentRules } from '../../customers/segment-rules';
import { VisualCard } from '../../visuals/visual-card';
import type { VisualProps } from '../visual-props';
import { definitions, describeRun, explainRun } from './segment-parts';
import { numberColumn, segmentColumn } from './segment-table';

const columns: readonly HeatColumn[] = [
  { key: 'customers', label: 'Customers', format: 'count' },
  { key: 'revenueShare', label: 'Of revenue', format: 'percent' },
  { key: 'contributionShare', label: 'Of contribution', format: 'percent' },
  { key: 'averageOrder', label: 'Average order', format: 'money', note: 'Revenue divided by orders' },
  { key: 'orders', label: 'Orders each', format: 'decimal', note: 'Orders divided by customers' },
  { key: 'recency', label: 'Days silent', format: 'decimal', note: 'Mean days since the last order' },
  {
    key: 'categories',
    label: 'Categories',
    format: 'decimal',
    note: 'Mean number of first-level categories bought',
  },
  { key: 'conversion', label: 'Conversion', format: 'percent', note: 'Orders divided by all their sessions' },
  {
    key: 'abandonment',
    label: 'Carts abandoned',
    format: 'percent',
    note: 'Sessions with a cart and no purchase, of sessions with a cart',
    warns: true,
  },
];

/** Segments side by side: who they are, what they bring, how they behave; the totals come from the same sums. */
export function SegmentsMatrixVisual({
  visual,
  view,
  answerTo,
  state,
  stale,
}: VisualProps<'segmentsMatrix'>) {
  const now = answerTo('now');
  const { rows, total } = useMemo(() => compareSegments(now?.rows ?? []), [now]);
  return (
    <VisualCard
      title={visual.title}
      subtitle={describeRun(view, now, 'visits and orders of all days up to then')}
      state={state}
      stale={stale}
      height={464}
      footnote={<SegmentRules />}
      menu={{
        focus: true,
        explain: () =>
          explainRun([definitions.segment, definitions.contribution, definitions.filters], view, {
            Segments: now,
          }),
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
        total={total}
        columns={columns}
        nameOf={(row) => <SegmentLink segment={String(row.key)} />}
      />
    </VisualCard>
  );
}
