'use client';

import { useMemo } from 'react';
import type { Row } from '@/lib/metrics/types';
import { compareSegments } from '@/lib/segments/compare';
import { type HeatColumn, HeatTable } from '../../customers/heat-table';
import { SegmentLink } from '../../customers/segment-link';
import { SegmentRules } from '../../customers/segment-rules';
import { VisualCard } from '../../visuals/visual-card';
import type { VisualProps } from '../visual-props';
import { amountsOf, shareOfMark } from './part-of-marks';
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

const partColumns: readonly HeatColumn[] = [
  { key: 'part', label: 'Selected', format: 'count', note: 'Customers of the segment that are selected' },
  { key: 'partShare', label: 'Of it', format: 'percent', note: 'Selected customers, of the segment' },
];

/** The rows with how many customers of each segment are selected elsewhere. */
function selectedCustomers(rows: readonly Row[], total: Row, part: readonly Row[]) {
  const amounts = amountsOf(
    part,
    (row) => String(row.segment),
    (row) => Number(row.customers ?? 0),
  );
  const add = (row: Row, amount: number): Row => ({
    ...row,
    part: amount,
    partShare: shareOfMark(amount, Number(row.customers ?? 0)),
  });
  const all = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  return { rows: rows.map((row) => add(row, amounts.get(String(row.key)) ?? 0)), total: add(total, all) };
}

/** Segments side by side: who they are, what they bring, how they behave; the totals come from the same sums. */
export function SegmentsMatrixVisual({
  visual,
  view,
  answerTo,
  partTo,
  state,
  stale,
}: VisualProps<'segmentsMatrix'>) {
  const now = answerTo('now');
  const part = partTo();
  const { rows, total } = useMemo(() => compareSegments(now?.rows ?? []), [now]);
  const selected = useMemo(() => part && selectedCustomers(rows, total, part), [rows, total, part]);
  const shown = selected ? [...columns.slice(0, 1), ...partColumns, ...columns.slice(1)] : columns;
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
            ...shown.map(({ key, label, format }) => numberColumn(key, label, format)),
          ],
          rows: selected?.rows ?? rows,
        }),
      }}
    >
      <HeatTable
        caption={visual.title}
        head="Segment"
        rows={selected?.rows ?? rows}
        total={selected?.total ?? total}
        columns={shown}
        nameOf={(row) => <SegmentLink segment={String(row.key)} />}
      />
    </VisualCard>
  );
}
