'use client';

import { useCallback } from 'react';
import { formatValue } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import { type Cell, cellKey, describeCell } from '@/lib/segments/cells';
import { segmentLabels } from '@/lib/segments/rules';
import type { Frame } from '../../charts/frame';
import { scatterOption } from '../../charts/scatter-option';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { LazyChart } from '../lazy-chart';
import type { VisualProps } from '../visual-props';
import { amount, definitions, describeRun, explainRun, segmentColors } from './segment-parts';
import { tipContext } from './tip-context';
import { useOpenList } from './use-open-list';

const cellOf = (row: Row): Cell => ({
  segment: String(row.segment),
  dayCell: amount(row, 'dayCell'),
  orderCell: amount(row, 'orderCell'),
});

/** Customers by days since the last order and orders, binned into cells that open their customers. */
export function RecencyFrequencyVisual(props: VisualProps<'recencyFrequency'>) {
  const { visual, view, answerTo, state, stale, cross } = props;
  const now = answerTo('now');
  const openList = useOpenList();
  const picked = chosenValues(cross, 'segment');
  const cells = (now?.rows ?? []).filter(({ segment }) => picked.includes(String(segment)));
  const marks = useMarks(cross, {
    keys: cells.map((row) => cellKey(cellOf(row))),
    markOf: ({ key, seriesId }) => {
      if (key === null) return { segment: seriesId };
      const row = now?.rows.find((one) => cellKey(cellOf(one)) === key);
      return row ? { segment: String(row.segment) } : null;
    },
    onOpen: ({ key }) => key && openList(key),
  });
  const draw = useCallback(
    (frame: Frame) => {
      const rows: Row[] = (now?.rows ?? []).map((row) => ({ ...row, key: cellKey(cellOf(row)) }));
      const labels = Object.fromEntries(
        rows.map((row) => [
          String(row.key),
          `${formatValue(amount(row, 'customers'), 'count', 'full')} customers, ${segmentLabels[String(row.segment)]}: ${describeCell(cellOf(row))}`,
        ]),
      );
      return scatterOption(
        rows,
        {
          key: 'key',
          x: { field: 'days', name: 'Days since the last order', format: 'count' },
          y: { field: 'orders', name: 'Orders', format: 'decimal', log: true },
          size: { field: 'revenue', name: 'Revenue', format: 'money' },
          color: { field: 'segment', places: segmentColors, labels: segmentLabels },
          labels,
          context: tipContext(
            rows.map((row) => ({ key: String(row.key), value: amount(row, 'customers') })),
            { before: null, format: 'count' },
          ),
        },
        frame,
      );
    },
    [now],
  );
  const subtitle = describeRun(view, now, 'size by revenue, colour by segment');
  return (
    <VisualCard
      title={visual.title}
      subtitle={subtitle}
      state={state}
      stale={stale}
      height={420}
      footnote={`${formatValue(
        (now?.rows ?? []).reduce((sum, row) => sum + amount(row, 'customers'), 0),
        'count',
        'full',
      )} customers in ${now?.rows.length ?? 0} cells of a week by an order. A double click on a cell opens its customers.`}
      menu={{
        focus: true,
        explain: () =>
          explainRun([definitions.segment, definitions.contribution, definitions.filters], view, {
            'Customers in cells': now,
          }),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'cell', label: 'Cell' },
            { key: 'segment', label: 'Segment', format: (value) => segmentLabels[String(value)] ?? '' },
            {
              key: 'customers',
              label: 'Customers',
              numeric: true,
              format: (value) => formatValue(Number(value), 'count', 'full'),
            },
            {
              key: 'revenue',
              label: 'Revenue',
              numeric: true,
              format: (value) => formatValue(Number(value), 'money', 'full'),
            },
            {
              key: 'contribution',
              label: 'Contribution',
              numeric: true,
              format: (value) => formatValue(Number(value), 'money', 'full'),
            },
          ],
          rows: (now?.rows ?? []).map((row) => ({ ...row, cell: describeCell(cellOf(row)) })),
        }),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${subtitle}`} {...marks} />
    </VisualCard>
  );
}
