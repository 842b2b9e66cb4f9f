'use client';

import { useCallback, useMemo, useState } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { formatMonth, formatValue } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import type { Frame } from '../charts/frame';
import { heatmapOption } from '../charts/heatmap-option';
import { LazyChart } from '../dashboard/lazy-chart';
import { SegmentedControl } from '../ui/segmented-control';
import { numbers, sumOf } from './columns';
import { useData } from './data-context';
import { partOf } from './effect';
import { QualityCard } from './quality-card';
import { useMonthly } from './use-reads';

const fields = [
  { value: 'noCode', label: 'Category' },
  { value: 'noBrand', label: 'Brand' },
  { value: 'noCategoryId', label: 'Category id' },
  { value: 'noPrice', label: 'Price' },
  { value: 'zeroPrice', label: 'Zero price' },
] as const;
type Field = (typeof fields)[number]['value'];

const count = (value: number) => formatValue(value, 'count', 'full');

/** Categories of all months, those with most events first. */
function listCategories(rows: readonly Row[]): string[] {
  const events = new Map<string, number>();
  for (const row of rows) {
    const category = String(row.category);
    events.set(category, (events.get(category) ?? 0) + Number(row.events));
  }
  return [...events].sort((a, b) => b[1] - a[1]).map(([category]) => category);
}

/** What is missing of each field, by category and month. */
export function MissingCard() {
  const { months, totals } = useData();
  const [field, setField] = useState<Field>('noCode');
  const { rows, answers, state, done } = useMonthly('dataMissing');
  const shares = useMemo(
    () => rows.map((row) => ({ ...row, share: Number(row[field]) / Number(row.events) })),
    [rows, field],
  );
  const draw = useCallback(
    (frame: Frame) => {
      const categories = listCategories(rows);
      return heatmapOption(
        shares,
        {
          x: {
            field: 'month',
            keys: months,
            labels: Object.fromEntries(months.map((month) => [month, formatMonth(month)])),
          },
          y: {
            field: 'category',
            keys: categories,
            labels: Object.fromEntries(categories.map((category) => [category, labelCode(category)])),
          },
          field: 'share',
          name: 'Missing',
          format: 'percent',
          written: true,
          behind: { field, name: 'Events', format: 'count' },
        },
        frame,
      );
    },
    [rows, shares, months, field],
  );
  const table = useCallback(
    () => ({
      caption: 'Missing values',
      columns: [
        {
          key: 'month',
          label: 'Month',
          format: (value: string | number | null) => formatMonth(String(value)),
        },
        {
          key: 'category',
          label: 'Category',
          format: (value: string | number | null) => labelCode(String(value)),
        },
        numbers('events', 'Events'),
        numbers('noCode', 'No category'),
        numbers('noBrand', 'No brand'),
        numbers('noCategoryId', 'No category id'),
        numbers('noPrice', 'No price'),
        numbers('zeroPrice', 'Price 0'),
        numbers('negativePrice', 'Price below 0'),
        numbers('noSession', 'No session'),
      ],
      rows,
    }),
    [rows],
  );
  const events = sumOf(rows, 'events');
  const missing = fields
    .map(({ value, label }) => `${label.toLowerCase()} ${count(sumOf(rows, value))}`)
    .join(', ');
  const effect = `Purchases whose event names no category are worth ${partOf(sumOf(rows, 'noCodeRevenue'), totals.revenue)}, of which ${formatValue(sumOf(rows, 'foundCodeRevenue'), 'money', 'full')} finds its category on other events; without a brand ${partOf(sumOf(rows, 'noBrandRevenue'), totals.revenue)}, of which ${formatValue(sumOf(rows, 'foundBrandRevenue'), 'money', 'full')} finds its brand${done < months.length ? ', so far' : ''}. Totals and conversion do not change.`;
  return (
    <QualityCard
      title="Missing values by category and month"
      covers={`${count(events)} distinct events, crawlers too${done < months.length ? ` · ${done} of ${months.length} months so far` : ''} · missing: ${missing}`}
      rule="Only an empty field is missing; a word such as “null” is a value. A product takes the category and the brand that it carries on other events; one that never carries any counts as uncategorised, or as no brand. The rows are the categories under which pages count a product."
      effect={effect}
      answers={answers}
      label={(_, index) => formatMonth(months[index] ?? '', 'long')}
      state={state}
      counting={done < months.length}
      height={420}
      table={table}
      actions={<SegmentedControl label="Field" options={fields} value={field} onChange={setField} />}
    >
      <LazyChart draw={draw} label="Share of events that miss the field, by category and month" />
    </QualityCard>
  );
}
