'use client';

import { useCallback } from 'react';
import type { Row } from '@/lib/metrics/types';
import { segmentLabels } from '@/lib/segments/rules';
import type { Frame } from '../../charts/frame';
import { treemapOption } from '../../charts/treemap-option';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { LazyChart } from '../lazy-chart';
import type { VisualProps } from '../visual-props';
import { definitions, describeRun, explainRun, segmentColors } from './segment-parts';
import { segmentTable } from './segment-table';
import { useMarkPart } from './use-mark-part';
import { useSegmentMarks } from './use-segment-marks';

const measures = {
  customers: { label: 'Customers', format: 'count' },
  revenue: { label: 'Revenue', format: 'money' },
  contribution: { label: 'Contribution', format: 'money' },
} as const;
type Measure = keyof typeof measures;

const none: readonly Row[] = [];

/** Segments as rectangles by customers, revenue or contribution; a click filters the page by one, a double click opens its customers. */
export function SegmentsTreemapVisual(props: VisualProps<'segmentsTreemap'>) {
  const { visual, view, answerTo, partTo, state, stale, cross, settings, onSet } = props;
  const of: Measure = settings.of && settings.of in measures ? (settings.of as Measure) : 'customers';
  const now = answerTo('now');
  const marks = useSegmentMarks(cross);
  const { part, withPart } = useMarkPart(partTo(), {
    rows: now?.rows ?? none,
    by: 'segment',
    field: of,
    format: measures[of].format,
    series: 'parts',
  });
  const draw = useCallback(
    (frame: Frame) =>
      treemapOption(
        now?.rows ?? [],
        {
          by: 'segment',
          field: of,
          name: measures[of].label,
          format: measures[of].format,
          ...(of === 'customers' && { before: 'before' }),
          top: 11,
          colors: segmentColors,
          labels: segmentLabels,
        },
        frame,
      ),
    [now, of],
  );
  const subtitle = describeRun(view, now);
  return (
    <VisualCard
      title={`${visual.title} by ${measures[of].label.toLowerCase()}`}
      subtitle={subtitle}
      state={state}
      stale={stale}
      height={360}
      actions={
        <SegmentedControl
          label="Size by"
          options={Object.entries(measures).map(([value, { label }]) => ({ value: value as Measure, label }))}
          value={of}
          onChange={(value) => onSet('of', value === 'customers' ? null : value)}
        />
      }
      menu={{
        focus: true,
        explain: () =>
          explainRun([definitions.segment, definitions.contribution, definitions.filters], view, {
            Segments: now,
          }),
        table: () => withPart(segmentTable(visual.title, now?.rows ?? [])),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${subtitle}`} {...marks} part={part} />
    </VisualCard>
  );
}
