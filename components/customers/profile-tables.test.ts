import { expect, it } from 'vitest';
import { expectedTable, ordersTable, visitsByWeek, visitsTable } from './profile-tables';

const visit = (start: string, units = 0, revenue = 0) => ({
  ...{ start, end: start.replace(':00:00', ':30:00'), views: 3, carts: 1, units, revenue },
  crawler: 'false',
});
const visits = [
  visit('2020-04-20 10:00:00', 1, 500),
  visit('2020-04-21 10:00:00'),
  visit('2020-04-06 09:00:00'),
];

it('visits are counted by week, weeks without one too', () => {
  expect(visitsByWeek(visits, { from: '2020-04-08', to: '2020-04-26' })).toEqual([
    { time: '2020-04-06', visits: 1, revenue: 0 },
    { time: '2020-04-13', visits: 0, revenue: 0 },
    { time: '2020-04-20', visits: 2, revenue: 500 },
  ]);
});

it('a visit has its minutes, and revenue only with an order', () => {
  const { rows } = visitsTable([...visits, { ...visit('2020-04-01 10:00:00'), crawler: 'true' }]);
  expect(rows.map(({ minutes, revenue }) => [minutes, revenue])).toEqual([
    [30, 500],
    [30, null],
    [30, null],
    [30, null],
  ]);
  expect(rows[3]?.start).toBe('1 Apr 2020, 10:00 UTC (crawler)');
});

it('orders name weekday and hour, and an unknown next order has no row', () => {
  const { columns, rows } = ordersTable([
    { day: '2020-04-20', weekday: '1', hour: 9, units: 1, revenue: 500 },
  ]);
  const written = columns.map(({ key, format }) => format?.(rows[0]?.[key] ?? null));
  expect(written).toEqual(['20 Apr 2020', 'Monday', '09:00', '1', '$5.00']);
  expect(expectedTable(null).rows).toEqual([]);
});
