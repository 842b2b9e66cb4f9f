'use client';

import { useCallback } from 'react';
import { formatRange, formatValue } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Frame } from '../../charts/frame';
import { funnelHeight, funnelOption } from '../../charts/funnel-option';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';

const stepNames: Partial<Record<MetricName, string>> = {
  viewSessions: 'Viewed',
  cartSessions: 'Put in cart',
  orders: 'Bought',
};

/** Sessions step by step, with those who leave between two steps. */
export function FunnelVisual({ visual, view, answerTo, state, stale }: VisualProps<'funnel'>) {
  const [now, before] = [answerTo('now')?.rows[0], answerTo('before')?.rows[0]];
  const draw = useCallback(
    (frame: Frame) =>
      funnelOption(
        visual.steps.map((metric) => ({
          key: metric,
          name: stepNames[metric] ?? commerce.metrics[metric].label,
          value: readMetric(commerce, metric, now) ?? 0,
          ...(before && { before: readMetric(commerce, metric, before) ?? 0 }),
        })),
        {
          unit: 'sessions',
          name: formatRange(view.dates),
          ...(view.before && { beforeName: formatRange(view.before) }),
        },
        frame,
      ),
    [visual.steps, now, before, view.dates, view.before],
  );
  return (
    <VisualCard
      title={visual.title}
      subtitle={`${describeView(view)}${view.before ? `, against ${formatRange(view.before)}` : ''}`}
      state={state}
      stale={stale}
      height={Math.max(300, funnelHeight(visual.steps.length))}
      menu={{
        focus: true,
        explain: () => explain(visual.steps, view, answerTo),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'step', label: 'Step' },
            {
              key: 'value',
              label: 'Sessions',
              numeric: true,
              format: (value) => formatValue(value as number | null, 'count', 'full'),
            },
            {
              key: 'kept',
              label: 'Of the step before',
              numeric: true,
              format: (value) => formatValue(value as number | null, 'percent', 'full'),
            },
          ],
          rows: visual.steps.map((metric, index) => {
            const value = readMetric(commerce, metric, now) ?? 0;
            const previous = visual.steps[index - 1];
            const above = previous ? readMetric(commerce, previous, now) : null;
            return { step: stepNames[metric] ?? metric, value, kept: above ? value / above : null };
          }),
        }),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${describeView(view)}`} />
    </VisualCard>
  );
}
