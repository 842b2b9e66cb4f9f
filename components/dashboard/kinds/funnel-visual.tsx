'use client';

import { useCallback, useMemo } from 'react';
import { formatRange } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Frame } from '../../charts/frame';
import { funnelHeight, funnelOption } from '../../charts/funnel-option';
import type { TableData } from '../../ui/data-table';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { figureColumn } from './figure-column';
import { type FunnelRow, funnelRows } from './funnel-rows';
import { namePeriods } from './period-names';
import { useMarkPart } from './use-mark-part';

const stepNames: Partial<Record<MetricName, string>> = {
  viewSessions: 'Viewed',
  cartSessions: 'Put in cart',
  orders: 'Bought',
  strictCarts: 'Then put in cart',
  strictOrders: 'Then bought',
};
const longestName = 12;

/** Sessions step by step, in any order or in this one, with those who leave between two steps. */
export function FunnelVisual(props: VisualProps<'funnel'>) {
  const { visual, view, answerTo, partTo, state, stale, cross, settings, onSet } = props;
  const order = settings.order === 'strict' ? 'strict' : 'loose';
  const steps = order === 'strict' ? visual.strict : visual.steps;
  const [now, before] = [answerTo('now')?.rows[0], answerTo('before')?.rows[0]];
  const rows = useMemo(
    () =>
      funnelRows(
        steps.map((metric) => ({
          key: metric,
          name: stepNames[metric] ?? commerce.metrics[metric].label,
          value: readMetric(commerce, metric, now) ?? 0,
          before: before ? (readMetric(commerce, metric, before) ?? 0) : null,
        })),
      ),
    [steps, now, before],
  );
  const { part, withPart } = useMarkPart(partTo(), {
    rows,
    by: 'key',
    field: 'value',
    steps,
    format: 'count',
    series: 'value',
  });
  const marks = useMarks(cross, {
    keys: chosenValues(cross, 'step'),
    markOf: ({ key }) => (key === null ? null : { step: key }),
  });
  const { before: beforeName } = namePeriods(view);
  const draw = useCallback(
    (frame: Frame) =>
      funnelOption(
        rows.map(({ before: then, ...step }) => ({ ...step, ...(then !== null && { before: then }) })),
        {
          unit: 'sessions',
          name: formatRange(view.dates),
          // The label stands beside the step's own numbers: long names would leave the card.
          ...(beforeName && { beforeName: beforeName.length > longestName ? 'before' : beforeName }),
        },
        frame,
      ),
    [rows, view.dates, beforeName],
  );
  return (
    <VisualCard
      title={visual.title}
      subtitle={`${describeView(view)}${view.before ? `, against ${formatRange(view.before)}` : ''}`}
      state={state}
      stale={stale}
      height={Math.max(270, funnelHeight(steps.length))}
      actions={
        <SegmentedControl
          label="Steps"
          options={[
            { value: 'loose', label: 'Any order' },
            { value: 'strict', label: 'In order' },
          ]}
          value={order}
          onChange={(value) => onSet('order', value === 'loose' ? null : value)}
        />
      }
      menu={{
        focus: true,
        explain: () => explain(steps, view, answerTo),
        table: () => withPart(funnelTable(visual.title, rows, before !== undefined)),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${describeView(view)}`} {...marks} part={part} />
    </VisualCard>
  );
}

function funnelTable(caption: string, rows: readonly FunnelRow[], isCompared: boolean): TableData {
  return {
    caption,
    columns: [
      {
        key: 'key',
        label: 'Step',
        format: (key) => rows.find((row) => row.key === key)?.name ?? '',
        mark: { dimension: 'step' },
      },
      figureColumn('value', 'Sessions', 'count'),
      figureColumn('ofFirst', 'Of the first step', 'percent'),
      figureColumn('left', 'Left before it', 'count'),
      figureColumn('leftShare', 'Share that left', 'percent'),
      ...(isCompared
        ? [
            figureColumn('before', 'Sessions compared with', 'count'),
            figureColumn('beforeOfFirst', 'Of its first step', 'percent'),
          ]
        : []),
    ],
    rows,
  };
}
