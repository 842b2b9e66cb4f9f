'use client';

import { useCallback, useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { churnThreshold, waitCurve } from '@/lib/segments/churn';
import { survivalAt } from '@/lib/stats/kaplan-meier';
import { barOption } from '../../charts/bar-option';
import { colorPlaces } from '../../charts/category-colors';
import { curveOption } from '../../charts/curve-option';
import type { Frame } from '../../charts/frame';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { LazyChart } from '../lazy-chart';
import type { VisualProps } from '../visual-props';
import { readWaits, thresholdDefinition } from './read-waits';
import { definitions, describeRun, explainRun } from './segment-parts';
import { numberColumn } from './segment-table';

const types = ['new', 'returning'] as const;
const labels = { new: 'After a first order', returning: 'After later orders' } as const;
const colors = colorPlaces(types);
const week = 7;

const survivalDefinition = {
  label: 'Still waiting',
  definition:
    'The share of customers who have not ordered again so many days after an order, by Kaplan–Meier with its 95% band: those whose wait the data cuts off count until then.',
};

/** How long customers wait for their next order: the survival since the last one, or the finished waits by week. */
export function ChurnCurveVisual(props: VisualProps<'churnCurve'>) {
  const { visual, view, answerTo, state, stale, settings, onSet } = props;
  const of = settings.of === 'gaps' ? 'gaps' : 'survival';
  const now = answerTo('now');
  const { curve, gaps, threshold, left } = useMemo(() => {
    const waits = readWaits(now);
    const all = waitCurve(waits);
    const days = churnThreshold(waits);
    const weeks = new Map<number, Record<string, number>>();
    for (const wait of waits.filter((one) => one.returned > 0)) {
      const start = Math.floor(wait.days / week) * week;
      const counts = weeks.get(start) ?? { new: 0, returning: 0 };
      counts[wait.type] = (counts[wait.type] ?? 0) + wait.returned;
      weeks.set(start, counts);
    }
    return {
      curve: types.flatMap((type) => waitCurve(waits, type).map((point) => ({ ...point, type }))),
      gaps: [...weeks]
        .sort(([a], [b]) => a - b)
        .map(([start, counts]) => ({
          week: `${start}–${start + week - 1}`,
          new: counts.new ?? 0,
          returning: counts.returning ?? 0,
        })),
      threshold: days,
      left: days === null ? null : survivalAt(all, days),
    };
  }, [now]);
  const draw = useCallback(
    (frame: Frame) =>
      of === 'gaps'
        ? barOption(
            gaps,
            {
              by: 'week',
              series: types.map((type) => ({ field: type, name: labels[type] })),
              format: 'count',
              layout: 'standing',
              mode: 'stacked',
            },
            frame,
          )
        : curveOption(
            curve,
            {
              x: { field: 'time', name: 'Days since an order', format: 'count' },
              y: { field: 'survival', name: 'Have not ordered again', format: 'percent', max: 1 },
              by: { field: 'type', colors, labels },
              steps: true,
              band: { lower: 'lower', upper: 'upper', name: '95% band' },
            },
            frame,
          ),
    [of, curve, gaps],
  );
  const subtitle = describeRun(view, now, of === 'gaps' ? 'days from one order to the next' : '95% band');
  return (
    <VisualCard
      title={of === 'gaps' ? 'Time between orders' : visual.title}
      subtitle={subtitle}
      state={state}
      stale={stale}
      height={360}
      footnote={
        threshold === null
          ? 'Nobody has come back yet: there is no churn threshold.'
          : `Churn threshold: ${threshold} days. By then nine of ten returns have happened; ${formatValue(left, 'percent', 'compact')} had not ordered again.`
      }
      actions={
        <SegmentedControl
          label="Show"
          options={[
            { value: 'survival', label: 'Still waiting' },
            { value: 'gaps', label: 'Between orders' },
          ]}
          value={of}
          onChange={(value) => onSet('of', value === 'survival' ? null : value)}
        />
      }
      menu={{
        focus: true,
        explain: () =>
          explainRun([survivalDefinition, thresholdDefinition, definitions.filters], view, { Waits: now }),
        table: () =>
          of === 'gaps'
            ? {
                caption: 'Time between orders',
                columns: [
                  { key: 'week', label: 'Days' },
                  ...types.map((type) => numberColumn(type, labels[type], 'count')),
                ],
                rows: gaps,
              }
            : {
                caption: visual.title,
                columns: [
                  { key: 'type', label: 'Customers', format: (value) => labels[value as 'new'] ?? '' },
                  numberColumn('time', 'Days', 'count'),
                  numberColumn('survival', 'Still waiting', 'percent'),
                  numberColumn('lower', 'From', 'percent'),
                  numberColumn('upper', 'To', 'percent'),
                  numberColumn('atRisk', 'Waiting until then', 'count'),
                ],
                rows: curve,
              },
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${subtitle}`} />
    </VisualCard>
  );
}
