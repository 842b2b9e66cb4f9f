'use client';

import { useCallback } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { isUnfinished, nodeInSight } from '@/lib/filters/view';
import { formatDay, formatValue } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Row } from '@/lib/metrics/types';
import { areaOption } from '../../charts/area-option';
import type { Frame } from '../../charts/frame';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';

const layers = 7;

/** A metric over time, stacked by the categories below the one in sight. */
export function AreaVisual(props: VisualProps<'area'>) {
  const { visual, view, answerTo, state, stale, asOf, colors, settings, onSet } = props;
  const mode = settings.mode === 'share' ? 'share' : 'amount';
  const { label, format } = commerce.metrics[visual.metric];
  const now = answerTo('now');
  const draw = useCallback(
    (frame: Frame) => {
      const rows: Row[] = (now?.rows ?? []).map((row) => ({
        ...row,
        value: readMetric(commerce, visual.metric, row),
      }));
      const labels = Object.fromEntries(
        rows.map((row) => [String(row.category), labelCode(String(row.category))]),
      );
      return areaOption(
        rows,
        {
          time: { field: 'time', grain: 'day', range: view.dates },
          by: 'category',
          field: 'value',
          format,
          mode: mode === 'share' ? 'share' : 'absolute',
          top: layers,
          colors,
          labels,
          unfinished: isUnfinished(view.dates.to, asOf),
        },
        frame,
      );
    },
    [now, visual.metric, view.dates, format, mode, colors, asOf],
  );
  const under = nodeInSight(view.where);
  return (
    <VisualCard
      title={under === '' ? visual.title : `${visual.title}, ${labelCode(under).toLowerCase()}`}
      subtitle={describeView(view)}
      state={state}
      stale={stale}
      height={320}
      actions={
        <SegmentedControl
          label="Show as"
          options={[
            { value: 'amount', label: 'Amount' },
            { value: 'share', label: 'Share' },
          ]}
          value={mode}
          onChange={(value) => onSet('mode', value === 'amount' ? null : value)}
        />
      }
      menu={{
        focus: true,
        explain: () => explain([visual.metric], view, answerTo),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'time', label: 'Day', format: (value) => formatDay(String(value), 'long') },
            { key: 'category', label: 'Category', format: (value) => labelCode(String(value)) },
            {
              key: 'value',
              label,
              numeric: true,
              format: (value) => formatValue(value as number | null, format, 'full'),
            },
          ],
          rows: (now?.rows ?? []).map((row) => ({
            time: row.time ?? null,
            category: row.category ?? null,
            value: readMetric(commerce, visual.metric, row),
          })),
        }),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${describeView(view)}`} />
    </VisualCard>
  );
}
