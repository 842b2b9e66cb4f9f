'use client';

import { useCallback, useMemo } from 'react';
import { formatDay, formatMonth, formatValue } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import type { Frame } from '../../charts/frame';
import { heatmapOption } from '../../charts/heatmap-option';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { describeFilters } from '../describe';
import { LazyChart } from '../lazy-chart';
import type { VisualProps } from '../visual-props';
import { amount, definitions, explainRun, share } from './segment-parts';
import { numberColumn } from './segment-table';

const definition = {
  label: 'Retention',
  definition:
    'Of the customers whose first order came in a month, the share with an order so many months later. Revenue is compared with the revenue of the first month. The newest month may still be growing.',
};

/** Each cohort's later months against its first, with the size of the cohort. */
function compare(rows: readonly Row[], of: 'customers' | 'revenue'): Row[] {
  const first = new Map(rows.filter((row) => row.age === 0).map((row) => [row.cohort, row]));
  return rows.map((row) => {
    const start = first.get(row.cohort ?? '');
    return { ...row, size: amount(start, 'customers'), rate: share(amount(row, of), amount(start, of)) };
  });
}

/** Who comes back: a row a month of the first order, a column a month since. */
export function CohortsVisual({
  visual,
  view,
  answerTo,
  state,
  stale,
  settings,
  onSet,
}: VisualProps<'cohorts'>) {
  const of = settings.of === 'revenue' ? 'revenue' : 'customers';
  const now = answerTo('now');
  const rows = useMemo(() => compare(now?.rows ?? [], of), [now, of]);
  const draw = useCallback(
    (frame: Frame) => {
      const cohorts = [...new Set(rows.map((row) => String(row.cohort)))];
      const sizes = new Map(rows.map((row) => [String(row.cohort), amount(row, 'size')]));
      const ages = Math.max(0, ...rows.map((row) => amount(row, 'age')));
      const later = rows.filter((row) => row.age !== 0).map((row) => amount(row, 'rate'));
      return heatmapOption(
        rows,
        {
          x: {
            field: 'age',
            keys: Array.from({ length: ages + 1 }, (_, age) => String(age)),
            labels: { '0': 'First month' },
          },
          y: {
            field: 'cohort',
            keys: cohorts,
            labels: Object.fromEntries(
              cohorts.map((cohort) => [
                cohort,
                `${formatMonth(cohort)}  ${formatValue(sizes.get(cohort) ?? 0, 'count', 'compact')}`,
              ]),
            ),
          },
          field: 'rate',
          name: of === 'customers' ? 'Came back' : 'Of the first month’s revenue',
          format: 'percent',
          written: true,
          max: Math.max(...later, 0.01),
          behind:
            of === 'customers'
              ? { field: 'customers', name: 'Customers', format: 'count' }
              : { field: 'revenue', name: 'Revenue', format: 'money' },
        },
        frame,
      );
    },
    [rows, of],
  );
  const filters = describeFilters(view).map((filter) => filter.value);
  const subtitle = [`All orders up to ${formatDay(view.dates.to)}`, ...filters].join(' · ');
  return (
    <VisualCard
      title={`${visual.title}, ${of}`}
      subtitle={subtitle}
      state={state}
      stale={stale}
      height={320}
      footnote="Beside each month: its new customers. The start of the range does not apply, its end does."
      actions={
        <SegmentedControl
          label="Show"
          options={[
            { value: 'customers', label: 'Customers' },
            { value: 'revenue', label: 'Revenue' },
          ]}
          value={of}
          onChange={(value) => onSet('of', value === 'customers' ? null : value)}
        />
      }
      menu={{
        focus: true,
        explain: () => explainRun([definition, definitions.filters], view, { Cohorts: now }),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'cohort', label: 'First order', format: (value) => formatMonth(String(value), 'long') },
            numberColumn('age', 'Months since', 'count'),
            numberColumn('size', 'Cohort', 'count'),
            numberColumn('customers', 'Customers', 'count'),
            numberColumn('revenue', 'Revenue', 'money'),
            numberColumn('rate', of === 'customers' ? 'Came back' : 'Of the first month', 'percent'),
          ],
          rows,
        }),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${subtitle}`} />
    </VisualCard>
  );
}
