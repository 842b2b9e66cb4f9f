'use client';

import { useState } from 'react';
import { labelPath } from '@/lib/filters/tree';
import { formatDay, formatValue } from '@/lib/format';
import type { TableColumn } from '../ui/data-table';
import { SegmentedControl } from '../ui/segmented-control';
import { numbers, sumOf } from './columns';
import { useData } from './data-context';
import { describeEffect } from './effect';
import { QualityCard } from './quality-card';
import { useReads } from './use-reads';

const category: TableColumn = {
  key: 'category',
  label: 'Category',
  format: labelPath,
};
const byCategory: readonly TableColumn[] = [
  category,
  numbers('purchases', 'Purchases'),
  numbers('outliers', 'Unusual'),
  numbers('low', 'Usual from', 'money'),
  numbers('middle', 'Middle', 'money'),
  numbers('high', 'Usual to', 'money'),
  numbers('outlierRevenue', 'Revenue in unusual', 'money'),
];
const single: readonly TableColumn[] = [
  { key: 'product', label: 'Product' },
  category,
  { key: 'day', label: 'Day', format: (value) => formatDay(String(value)) },
  numbers('price', 'Price', 'money'),
  numbers('usual', 'Middle of category', 'money'),
  numbers('deviations', 'Deviations', 'decimal'),
  numbers('units', 'Units'),
];
const modes = [
  { value: 'categories', label: 'Categories' },
  { value: 'purchases', label: 'Purchases' },
] as const;

/** Purchases at a price that is unusual for their category. */
export function PricesCard() {
  const { totals } = useData();
  const [mode, setMode] = useState<(typeof modes)[number]['value']>('categories');
  const { answers, state } = useReads([
    { read: 'dataPrices', arguments: {} },
    { read: 'dataOutliers', arguments: {} },
  ]);
  const categories = answers[0]?.rows ?? [];
  const listed = answers[1]?.rows ?? [];
  const without = {
    revenue: totals.revenue - sumOf(categories, 'outlierRevenue'),
    orders: totals.orders - Number(categories[0]?.lostOrders ?? 0),
    sessions: totals.sessions,
  };
  return (
    <QualityCard
      title="Unusual prices by category"
      covers={`${formatValue(sumOf(categories, 'purchases'), 'count', 'full')} purchases in categories with 30 or more · ${formatValue(sumOf(categories, 'outliers'), 'count', 'full')} unusual`}
      rule="A price is unusual where its logarithm lies more than three standard deviations from the mean of its category’s purchases. Such purchases stay in all numbers; “without it” below leaves them out."
      effect={describeEffect(totals, without)}
      answers={answers}
      label={(_, index) => (index === 0 ? 'Categories' : 'Purchases')}
      state={state}
      actions={<SegmentedControl label="Rows" options={modes} value={mode} onChange={setMode} />}
      list={
        mode === 'categories'
          ? { caption: 'Usual prices by category', columns: byCategory, rows: categories }
          : { caption: 'Unusual purchases', columns: single, rows: listed }
      }
    />
  );
}
