'use client';

import { useCallback, useMemo } from 'react';
import { formatValue } from '@/lib/format';
import { proportionInterval } from '@/lib/stats/intervals';
import { barOption } from '../../charts/bar-option';
import type { Frame } from '../../charts/frame';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { figureColumn } from './figure-column';
import { productView } from './product-view';

const names: Readonly<Record<string, string>> = {
  '-3': 'Under −12.5%',
  '-2': 'About −10%',
  '-1': 'About −5%',
  '0': 'Usual price',
  '1': 'About +5%',
  '2': 'About +10%',
  '3': 'Over +12.5%',
};

/** Units against prices, of products that had several: how often an event is a purchase at each price. */
export function PriceChangesVisual({ visual: _, view, answerTo, state, stale }: VisualProps<'priceChanges'>) {
  const now = answerTo('now');
  const rows = useMemo(
    () =>
      (now?.rows ?? []).map((row) => {
        const rate = proportionInterval(Number(row.units), Number(row.events));
        return {
          step: String(row.step),
          rate: rate.value,
          lower: rate.lower,
          upper: rate.upper,
          units: Number(row.units),
          events: Number(row.events),
          products: Number(row.products),
        };
      }),
    [now],
  );
  const draw = useCallback(
    (frame: Frame) =>
      barOption(
        rows,
        {
          by: 'step',
          series: [{ field: 'rate', name: 'Purchases among events' }],
          format: 'percent',
          layout: 'lying',
          mode: 'clustered',
          labels: names,
        },
        frame,
      ),
    [rows],
  );
  const title = 'Purchases at prices below and above the usual';
  return (
    <VisualCard
      title={title}
      subtitle={describeView(productView(view))}
      state={state}
      stale={stale}
      height={300}
      footnote="Share of events that are purchases, of products that have had several prices; each step is 5 points wide, and intervals are in the table. Not a cause: sales come with advertising. The slicers for customers and days do not apply."
      menu={{
        focus: true,
        explain: () => explain(['units'], view, answerTo),
        table: () => ({
          caption: title,
          columns: [
            { key: 'step', label: 'Price', format: (value) => names[String(value)] ?? '' },
            figureColumn('rate', 'Purchases among events', 'percent'),
            figureColumn('lower', 'Lower end (95%)', 'percent'),
            figureColumn('upper', 'Upper end (95%)', 'percent'),
            figureColumn('units', 'Units', 'count'),
            figureColumn('events', 'Events', 'count'),
            figureColumn('products', 'Products', 'count'),
          ],
          rows,
        }),
      }}
    >
      <LazyChart
        draw={draw}
        label={`${title}, ${formatValue(rows.length, 'count', 'full')} steps of price`}
      />
    </VisualCard>
  );
}
