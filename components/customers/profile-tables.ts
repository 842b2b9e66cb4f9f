import { labelPath } from '@/lib/filters/tree';
import { formatDay, formatHour, formatMoment, formatMonth, formatWeekday } from '@/lib/format';
import { listBuckets, startOfBucket } from '@/lib/metrics/grain';
import type { DayRange, Row } from '@/lib/metrics/types';
import type { Expectation } from '@/lib/segments/next-order';
import { segmentLabels } from '@/lib/segments/rules';
import { figureColumn } from '../dashboard/kinds/figure-column';
import type { TableData } from '../ui/data-table';

const minute = 60_000;
const minutesOf = ({ start, end }: Row) =>
  Math.round((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / minute);

/** Visits one by one; those without an order have no revenue. */
export function visitsTable(visits: readonly Row[]): TableData {
  return {
    caption: 'Visits',
    columns: [
      { key: 'start', label: 'Start' },
      figureColumn('minutes', 'Minutes', 'count'),
      figureColumn('views', 'Views', 'count'),
      figureColumn('carts', 'Carts', 'count'),
      figureColumn('units', 'Units', 'count'),
      figureColumn('revenue', 'Revenue', 'money'),
    ],
    rows: visits.map((visit) => ({
      ...visit,
      start: `${formatMoment(String(visit.start))}${visit.crawler === 'true' ? ' (crawler)' : ''}`,
      minutes: minutesOf(visit),
      revenue: Number(visit.units) > 0 ? Number(visit.revenue) : null,
    })),
  };
}

/** Visits and what was bought in them, week by week through all days of the data. */
export function visitsByWeek(visits: readonly Row[], days: DayRange): Row[] {
  const weeks = new Map(listBuckets(days, 'week').map((week) => [week, { visits: 0, revenue: 0 }]));
  for (const visit of visits) {
    const week = weeks.get(startOfBucket(String(visit.start).slice(0, 10), 'week'));
    if (!week) continue;
    week.visits += 1;
    week.revenue += Number(visit.revenue);
  }
  return [...weeks].map(([time, sums]) => ({ time, ...sums }));
}

/** What was viewed and bought, by category. */
export function categoriesTable(rows: readonly Row[]): TableData {
  return {
    caption: 'Categories',
    columns: [
      { key: 'category', label: 'Category', format: labelPath },
      figureColumn('views', 'Views', 'count'),
      figureColumn('carts', 'Carts', 'count'),
      figureColumn('units', 'Units', 'count'),
      figureColumn('revenue', 'Revenue', 'money'),
    ],
    rows,
  };
}

/** The segment in each run. */
export function historyTable(rows: readonly Row[]): TableData {
  return {
    caption: 'Segment history',
    columns: [
      { key: 'month', label: 'Run', format: (value) => formatMonth(String(value)) },
      {
        key: 'segment',
        label: 'Segment',
        format: (value) => segmentLabels[String(value)] ?? String(value),
      },
      figureColumn('orders', 'Orders by then', 'count'),
      figureColumn('revenue', 'Revenue by then', 'money'),
    ],
    rows,
  };
}

/** Orders with when they were placed. */
export function ordersTable(rows: readonly Row[]): TableData {
  return {
    caption: 'Orders',
    columns: [
      { key: 'day', label: 'Day', format: (value) => formatDay(String(value)) },
      { key: 'weekday', label: 'Weekday', format: (value) => formatWeekday(Number(value), 'long') },
      { key: 'hour', label: 'Hour, UTC', format: (value) => formatHour(Number(value)) },
      figureColumn('units', 'Units', 'count'),
      figureColumn('revenue', 'Revenue', 'money'),
    ],
    rows: rows.map((row) => ({ ...row, hour: String(row.hour) })),
  };
}

/** The days between which the next order is expected; no row where nothing is known. */
export function expectedTable(expected: Expectation | null): TableData {
  return {
    caption: 'Next expected order',
    columns: [
      { key: 'likely', label: 'Most likely', format: (value) => formatDay(String(value)) },
      { key: 'from', label: 'From', format: (value) => formatDay(String(value)) },
      { key: 'to', label: 'To', format: (value) => formatDay(String(value)) },
      { key: 'by', label: 'By the waits of' },
    ],
    rows: expected
      ? [{ ...expected, by: expected.by === 'own' ? 'This customer' : 'Others after a first order' }]
      : [],
  };
}
