'use client';

import { useCallback } from 'react';
import { formatHour, formatWeekday } from '@/lib/format';
import type { Frame } from '../charts/frame';
import { heatmapOption } from '../charts/heatmap-option';
import { LazyChart } from '../dashboard/lazy-chart';
import { numbers } from './columns';
import { QualityCard } from './quality-card';
import { useRead } from './use-reads';

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];
const hourLabels = Object.fromEntries(hours.map((hour) => [hour, formatHour(Number(hour))]));
const weekdayLabels = Object.fromEntries(
  weekdays.map((weekday) => [weekday, formatWeekday(Number(weekday), 'long')]),
);

/** When sessions begin. */
export function HoursCard() {
  const { rows, answers, state } = useRead('dataHours');
  const draw = useCallback(
    (frame: Frame) =>
      heatmapOption(
        rows,
        {
          x: { field: 'hour', keys: hours, labels: hourLabels },
          y: { field: 'weekday', keys: weekdays, labels: weekdayLabels },
          field: 'sessions',
          name: 'Sessions',
          format: 'count',
          adds: true,
          behind: { field: 'events', name: 'Events in them', format: 'count' },
        },
        frame,
      ),
    [rows],
  );
  const table = useCallback(
    () => ({
      caption: 'Sessions by weekday and hour',
      columns: [
        {
          key: 'weekday',
          label: 'Weekday',
          format: (value: string | number | null) => weekdayLabels[String(value)] ?? '',
        },
        {
          key: 'hour',
          label: 'Hour',
          format: (value: string | number | null) => hourLabels[String(value)] ?? '',
        },
        numbers('sessions', 'Sessions'),
        numbers('events', 'Events in them'),
        numbers('orders', 'Orders'),
        numbers('revenue', 'Revenue', 'money'),
      ],
      rows,
    }),
    [rows],
  );
  return (
    <QualityCard
      title="Volume by weekday and hour"
      covers="All sessions by the hour (UTC) in which they began, crawlers left out"
      rule="All times are UTC; other zones in a file were turned to UTC when it was loaded. A session, its orders and its revenue belong to the day and hour of its first event."
      effect="Revenue and conversion of the whole do not change. A session over midnight counts on the day it began."
      answers={answers}
      state={state}
      table={table}
    >
      <LazyChart draw={draw} label="Sessions by weekday and hour" />
    </QualityCard>
  );
}
