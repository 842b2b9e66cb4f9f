'use client';

import { useCallback, useMemo } from 'react';
import { formatDay, formatRange, formatValue } from '@/lib/format';
import { comboOption } from '../../charts/combo-option';
import type { Frame } from '../../charts/frame';
import { VisualCard } from '../../visuals/visual-card';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { figureColumn } from './figure-column';

/** How the price of a product went, and how many were sold at it. */
export function PriceDaysVisual({ visual: _, view, answerTo, state, stale }: VisualProps<'priceDays'>) {
  const now = answerTo('now');
  const rows = useMemo(() => now?.rows ?? [], [now]);
  const draw = useCallback(
    (frame: Frame) =>
      comboOption(
        rows,
        {
          time: { field: 'time', grain: 'day', range: view.dates },
          bars: { field: 'units', name: 'Units', format: 'count' },
          line: { field: 'price', name: 'Price', format: 'money' },
        },
        frame,
      ),
    [rows, view.dates],
  );
  const title = 'Price and units by day';
  const prices = new Set(rows.map((row) => row.price)).size;
  return (
    <VisualCard
      title={title}
      subtitle={formatRange(view.dates)}
      state={state}
      stale={stale}
      height={280}
      footnote={
        state.kind === 'ready' &&
        `${formatValue(prices, 'count', 'full')} different prices; each day shows the one most seen. Counts all visitors: the slicers for customers and days do not apply.`
      }
      menu={{
        focus: true,
        explain: () => explain(['units'], view, answerTo),
        table: () => ({
          caption: title,
          columns: [
            { key: 'time', label: 'Day', format: (value) => formatDay(String(value), 'long') },
            figureColumn('price', 'Price', 'money'),
            figureColumn('low', 'Lowest', 'money'),
            figureColumn('high', 'Highest', 'money'),
            figureColumn('units', 'Units', 'count'),
          ],
          rows,
        }),
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${formatRange(view.dates)}`} />
    </VisualCard>
  );
}
