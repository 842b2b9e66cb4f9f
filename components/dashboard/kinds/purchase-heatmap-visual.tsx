'use client';

import { useCallback } from 'react';
import { formatHour, formatWeekday } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import type { Frame } from '../../charts/frame';
import { heatmapOption } from '../../charts/heatmap-option';
import { SegmentedControl } from '../../ui/segmented-control';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues, useMarks } from '../cross';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { numberColumn } from './segment-table';

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const hourLabels = Object.fromEntries(hours.map((hour) => [hour, formatHour(Number(hour))]));
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];
const dayLabels = Object.fromEntries(weekdays.map((day) => [day, formatWeekday(Number(day))]));
const shown = { orders: 'Orders', conversion: 'Conversion' } as const;

/** When customers buy: orders or conversion by weekday and hour of the visit's start, UTC. */
export function PurchaseHeatmapVisual(props: VisualProps<'purchaseHeatmap'>) {
  const { visual, view, answerTo, state, stale, cross, settings, onSet } = props;
  const of = settings.of === 'conversion' ? 'conversion' : 'orders';
  const now = answerTo('now');
  const { label, format } = commerce.metrics[of];
  const [pickedDays, pickedHours] = [chosenValues(cross, 'weekday'), chosenValues(cross, 'hour')];
  const marks = useMarks(cross, {
    keys: pickedHours.flatMap((hour) => pickedDays.map((day) => `${hour}|${day}`)),
    markOf: ({ key }) => {
      const [hour, weekday] = key?.split('|') ?? [];
      return hour !== undefined && weekday !== undefined ? { weekday, hour } : null;
    },
  });
  const draw = useCallback(
    (frame: Frame) =>
      heatmapOption(
        (now?.rows ?? []).map((row) => ({ ...row, value: readMetric(commerce, of, row) })),
        {
          x: { field: 'hour', keys: hours, labels: hourLabels },
          y: { field: 'weekday', keys: weekdays, labels: dayLabels },
          field: 'value',
          name: label,
          format,
          adds: of === 'orders',
          behind: { field: 'revenue', name: 'Revenue', format: 'money' },
        },
        frame,
      ),
    [now, of, label, format],
  );
  const subtitle = `${describeView(view)} · hours in UTC`;
  return (
    <VisualCard
      title={`${of === 'orders' ? visual.title : 'Session conversion'} by weekday and hour`}
      subtitle={subtitle}
      state={state}
      stale={stale}
      height={280}
      actions={
        <SegmentedControl
          label="Show"
          options={Object.entries(shown).map(([value, text]) => ({ value: value as typeof of, label: text }))}
          value={of}
          onChange={(value) => onSet('of', value === 'orders' ? null : value)}
        />
      }
      menu={{
        focus: true,
        explain: () => explain(['orders', 'revenue', 'conversion'], view, answerTo),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'weekday', label: 'Day', format: (value) => dayLabels[String(value)] ?? '' },
            { key: 'hour', label: 'Hour', format: (value) => hourLabels[String(value)] ?? '' },
            numberColumn('orders', 'Orders', 'count'),
            numberColumn('revenue', 'Revenue', 'money'),
            numberColumn('conversion', 'Session conversion', 'percent'),
          ],
          rows: (now?.rows ?? []).map((row) => ({
            ...row,
            conversion: readMetric(commerce, 'conversion', row),
          })),
        }),
      }}
    >
      <LazyChart draw={draw} label={`${visual.title}, ${subtitle}`} {...marks} />
    </VisualCard>
  );
}
