'use client';

import { formatValue } from '@/lib/format';
import type { TableColumn } from '../ui/data-table';
import { numbers, sumOf } from './columns';
import { useData } from './data-context';
import { describeEffect } from './effect';
import { QualityCard } from './quality-card';
import { useReads } from './use-reads';

const spans = ['1 to 2 days', '2 to 7 days', '7 to 30 days', 'More than 30 days'];
const columns: readonly TableColumn[] = [
  { key: 'span', label: 'First to last event', format: (value) => spans[Number(value)] ?? '' },
  numbers('ids', 'Session ids'),
  numbers('sessions', 'Sessions made'),
  numbers('idsWithOrder', 'Ids with a purchase'),
  numbers('orders', 'Orders made'),
  numbers('revenue', 'Revenue', 'money'),
  numbers('longest', 'Longest', 'duration'),
];

/** Session ids that live for more than a day. */
export function LongSessionsCard() {
  const { totals } = useData();
  const { rows, answers, state } = useReads([
    { read: 'dataLongSessions', arguments: {} },
    { read: 'dataUnbroken', arguments: {} },
  ]);
  const cut = answers[0]?.rows ?? [];
  const unbroken = Number(answers[1]?.rows[0]?.sessions ?? 0);
  const without = {
    revenue: totals.revenue,
    orders: totals.orders - sumOf(cut, 'orders') + sumOf(cut, 'idsWithOrder'),
    sessions: totals.sessions - sumOf(cut, 'sessions') + sumOf(cut, 'ids'),
  };
  return (
    <QualityCard
      title="Sessions over 24 hours"
      covers={`All sessions, crawlers left out · ${formatValue(sumOf(cut, 'ids'), 'count', 'full')} session ids cut · ${formatValue(unbroken, 'count', 'full')} sessions longer than a day without such a pause`}
      rule="A session id is cut in two where more than 24 hours pass between two of its events: it has been kept by a browser, not by a visit. A session that goes on without such a pause stays whole."
      effect={describeEffect(totals, without)}
      answers={answers}
      label={(_, index) =>
        index === 0 ? 'Session ids that were cut' : 'Sessions that stay longer than a day'
      }
      state={
        rows.length === 0 || cut.length > 0
          ? state
          : { kind: 'empty', why: 'No session id lives longer than a day.' }
      }
      list={{ caption: 'Session ids cut by 24 hours of silence', columns, rows: cut }}
    />
  );
}
