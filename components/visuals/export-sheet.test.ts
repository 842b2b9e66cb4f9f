import { describe, expect, it } from 'vitest';
import { formatDay, formatValue } from '@/lib/format';
import type { Answer } from '@/lib/metrics/types';
import type { TableColumn } from '../ui/data-table';
import { exportSheet, unitOf } from './export-sheet';

const answer: Answer = {
  rows: [{}, {}],
  total: 10,
  rest: null,
  version: 7,
  asOf: '2020-04-30 23:59:59',
  explain: { sources: [], misses: [], sql: '', parameters: [], milliseconds: 1 },
};
const as = (format: 'money' | 'percent' | 'count' | 'decimal' | 'duration'): TableColumn => ({
  key: 'value',
  label: 'Value',
  numeric: true,
  format: (value) => formatValue(value as number | null, format, 'full'),
});

describe('a column’s unit', () => {
  it.each([
    [as('money'), [null, -5, 0], 'money'],
    [as('percent'), [0.5], 'percent'],
    [as('count'), [5, 6], 'count'],
    [as('decimal'), [5, 6.5], 'decimal'],
    [as('duration'), [75], 'duration'],
    [{ key: 'day', label: 'Day' }, ['2020-04-01', null], 'day'],
    [{ key: 'day', label: 'Day' }, ['2020-04-01', 'later'], 'text'],
    [{ key: 'name', label: 'Name' }, ['apple'], 'text'],
    [{ key: 'weekday', label: 'Weekday', format: () => 'Mon' }, [1], 'text'],
    [as('money'), [null], 'text'],
  ] as const)('%# is told by its own words', (column, values, unit) => {
    expect(unitOf(column, values)).toBe(unit);
  });
});

it('a sheet says what it holds, and how many rows of how many', () => {
  const sheet = exportSheet(
    'Revenue by day',
    '1–2 Apr 2020',
    {
      caption: 'Revenue',
      columns: [
        { key: 'day', label: 'Day', format: (value) => formatDay(String(value)) },
        { key: 'name', label: 'Brand', format: (value) => String(value).toUpperCase() },
        as('money'),
      ],
      rows: [
        { day: '2020-04-01', name: 'apple', value: 100 },
        { day: '2020-04-02', name: null, value: null },
      ],
    },
    {
      metrics: [{ label: 'Revenue', definition: 'All prices.' }],
      period: { from: '2020-04-01', to: '2020-04-02' },
      filters: [{ label: 'Brand', value: 'Apple' }],
      answers: [{ label: 'This period', answer }],
    },
    'https://shop.example/?brand=apple',
  );
  expect(Object.fromEntries(sheet.about)).toEqual({
    Shows: '1–2 Apr 2020',
    'Revenue, definition': 'All prices.',
    Period: '1–2 Apr 2020 (UTC)',
    'Filter: Brand': 'Apple',
    Rows: '2 of 10',
    'Data as of': '30 Apr 2020, 23:59 UTC',
    'Data version': '7',
    'Made from': 'https://shop.example/?brand=apple',
  });
  expect(sheet.columns.map(({ unit }) => unit)).toEqual(['day', 'text', 'money']);
  expect(sheet.rows).toEqual([
    ['2020-04-01', 'APPLE', 100],
    ['2020-04-02', null, null],
  ]);
});
