'use client';

import { useCallback, useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { barOption } from '../charts/bar-option';
import type { Frame } from '../charts/frame';
import { LazyChart } from '../dashboard/lazy-chart';
import { binLengths, lengthAt } from './bin-lengths';
import { numbers, sumOf } from './columns';
import { useData } from './data-context';
import { describeEffect } from './effect';
import { QualityCard } from './quality-card';
import { useRead } from './use-reads';

/** How many events sessions have, and how many have but one. */
export function LengthsCard() {
  const { totals } = useData();
  const { rows, answers, state } = useRead('dataSessionLengths');
  const bins = useMemo(() => binLengths(rows), [rows]);
  const draw = useCallback(
    (frame: Frame) =>
      barOption(
        bins,
        {
          by: 'label',
          series: [{ field: 'sessions', name: 'Sessions' }],
          format: 'count',
          layout: 'standing',
          mode: 'clustered',
        },
        frame,
      ),
    [bins],
  );
  const table = useCallback(
    () => ({
      caption: 'Sessions by number of events',
      columns: [
        { key: 'label', label: 'Events' },
        numbers('sessions', 'Sessions'),
        numbers('share', 'Share', 'percent'),
        numbers('events', 'Events in them'),
        numbers('orders', 'Orders'),
        numbers('conversion', 'Conversion', 'percent'),
        numbers('revenue', 'Revenue', 'money'),
      ],
      rows: bins,
    }),
    [bins],
  );
  const single = bins[0];
  const sessions = sumOf(bins, 'sessions');
  const mean = sessions > 0 ? sumOf(rows, 'events') / sessions : null;
  const without = {
    revenue: totals.revenue - Number(single?.revenue ?? 0),
    orders: totals.orders - Number(single?.orders ?? 0),
    sessions: totals.sessions - Number(single?.sessions ?? 0),
  };
  const at = (share: number) => formatValue(lengthAt(rows, share), 'count', 'full');
  return (
    <QualityCard
      title="Events per session"
      covers={`All sessions, crawlers left out · mean ${formatValue(mean, 'decimal', 'full')}, median ${at(0.5)}, 90% up to ${at(0.9)}, 95% up to ${at(0.95)} · ${formatValue(Number(single?.share ?? 0), 'percent', 'full')} have one event`}
      rule="A session with a single event is a session like any other. “Without it” below leaves them out."
      effect={describeEffect(totals, without)}
      answers={answers}
      state={state}
      table={table}
    >
      <LazyChart draw={draw} label="Sessions by number of events" />
    </QualityCard>
  );
}
