'use client';

import { useCallback } from 'react';
import { formatChange } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import { segmentLabels } from '@/lib/segments/rules';
import { donutOption } from '../../charts/donut-option';
import type { Frame } from '../../charts/frame';
import { VisualCard } from '../../visuals/visual-card';
import { LazyChart } from '../lazy-chart';
import type { VisualProps } from '../visual-props';
import { definitions, describeRun, explainRun, segmentColors, total } from './segment-parts';
import { segmentTable } from './segment-table';
import { useMarkPart } from './use-mark-part';
import { useSegmentMarks } from './use-segment-marks';

const none: readonly Row[] = [];

/** Customers over segments as a ring; tooltips and the note say what changed since the run before. */
export function SegmentsDonutVisual(props: VisualProps<'segmentsDonut'>) {
  const { visual, view, answerTo, partTo, state, stale, cross } = props;
  const now = answerTo('now');
  const marks = useSegmentMarks(cross);
  const { part, withPart } = useMarkPart(partTo(), {
    rows: now?.rows ?? none,
    by: 'segment',
    field: 'customers',
    format: 'count',
    series: 'parts',
  });
  const draw = useCallback(
    (frame: Frame) =>
      donutOption(
        now?.rows ?? [],
        {
          by: 'segment',
          field: 'customers',
          before: 'before',
          format: 'count',
          top: 11,
          colors: segmentColors,
          totalName: 'customers',
          labels: segmentLabels,
        },
        frame,
      ),
    [now],
  );
  const rows = now?.rows ?? [];
  const before = total(rows, 'before');
  const change = before > 0 ? formatChange(total(rows, 'customers'), before, 'count').text : null;
  const moved = rows
    .filter((row) => Number(row.before ?? 0) > 0)
    .map((row) => ({ row, by: Number(row.customers) - Number(row.before) }))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  const subtitle = describeRun(view, now);
  return (
    <VisualCard
      title={visual.title}
      subtitle={subtitle}
      state={state}
      stale={stale}
      height={360}
      footnote={
        change &&
        `${change} customers since the run before${
          moved
            ? `; most of all ${segmentLabels[String(moved.row.segment)]}, ${formatChange(Number(moved.row.customers), Number(moved.row.before), 'count').text}`
            : ''
        }.`
      }
      menu={{
        focus: true,
        explain: () => explainRun([definitions.segment, definitions.filters], view, { Segments: now }),
        table: () => withPart(segmentTable(visual.title, rows)),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${subtitle}`} {...marks} part={part} />
    </VisualCard>
  );
}
