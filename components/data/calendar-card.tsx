'use client';

import { useMemo } from 'react';
import { isUnfinished } from '@/lib/filters/view';
import { formatDay } from '@/lib/format';
import type { TableColumn } from '../ui/data-table';
import { numbers } from './columns';
import { useData } from './data-context';
import { DayCalendar } from './day-calendar';
import { judgeDays } from './judge-days';
import { QualityCard } from './quality-card';
import { useRead } from './use-reads';
import { verdicts } from './verdicts';

const columns: readonly TableColumn[] = [
  { key: 'day', label: 'Day', format: (day) => formatDay(String(day)) },
  { key: 'what', label: 'What' },
  numbers('events', 'Events'),
  numbers('orders', 'Orders'),
  { key: 'why', label: 'Why it is marked' },
];

/** Every day of the data, with those that lack something or are unusual marked. */
export function CalendarCard() {
  const { range, asOf } = useData();
  const read = useRead('dataDays');
  const days = useMemo(
    () => judgeDays(read.rows, range, isUnfinished(range.to, asOf)),
    [read.rows, range, asOf],
  );
  const marked = useMemo(
    () =>
      days
        .filter((day) => day.verdict !== 'usual')
        .map((day) => ({
          day: day.day,
          what: verdicts[day.verdict].label,
          events: day.events,
          orders: day.orders,
          why: day.reasons.join(' '),
        })),
    [days],
  );
  const table = { caption: 'Marked days', columns, rows: marked };
  return (
    <QualityCard
      title="Days that lack data or are unusual"
      covers={`All ${days.length} days, crawlers left out · ${marked.length} marked`}
      rule="Marked: a day without events; an hour without a session that usually has ten or more; twenty carts or more and no purchase; events more than 3.5 robust standard deviations from the same weekday within four weeks. Nothing is left out of the numbers."
      answers={read.answers}
      state={read.state}
      height={460}
      table={() => table}
    >
      <div className="h-full overflow-auto">
        <DayCalendar days={days} />
      </div>
    </QualityCard>
  );
}
