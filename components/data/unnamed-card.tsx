'use client';

import { formatMonth, formatValue } from '@/lib/format';
import type { TableColumn } from '../ui/data-table';
import { numbers, sumOf } from './columns';
import { useData } from './data-context';
import { describeEffect } from './effect';
import { QualityCard } from './quality-card';
import { useMonthly } from './use-reads';

const columns: readonly TableColumn[] = [
  { key: 'month', label: 'Month', format: (value) => formatMonth(String(value)) },
  numbers('events', 'Events'),
  numbers('users', 'Users'),
  numbers('sessions', 'Sessions made'),
  numbers('orders', 'Orders'),
  numbers('revenue', 'Revenue', 'money'),
];

/** Events that name no session. */
export function UnnamedCard() {
  const { months, totals } = useData();
  const { rows, answers, state, done } = useMonthly('dataUnnamed');
  const without = {
    revenue: totals.revenue - sumOf(rows, 'revenue'),
    orders: totals.orders - sumOf(rows, 'orders'),
    sessions: totals.sessions - sumOf(rows, 'sessions'),
  };
  return (
    <QualityCard
      title="Events without a session"
      covers={`${formatValue(sumOf(rows, 'events'), 'count', 'full')} events${done < months.length ? ` · ${done} of ${months.length} months so far` : ', all months'}`}
      rule="The events of one user on one day that name no session make one session. Without the rule they would be left out."
      effect={describeEffect(totals, without)}
      answers={answers}
      label={(_, index) => formatMonth(months[index] ?? '', 'long')}
      state={state}
      counting={done < months.length}
      list={{ caption: 'Events without a session', columns, rows }}
    />
  );
}
