'use client';

import { useCallback, useMemo } from 'react';
import { labelCode } from '@/lib/filters/tree';
import { formatValue } from '@/lib/format';
import { barOption } from '../../charts/bar-option';
import type { Frame } from '../../charts/frame';
import { useDrill } from '../../products/use-drill';
import { IntentLink } from '../../ui/intent-link';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { LazyChart } from '../lazy-chart';
import { explain, type VisualProps } from '../visual-props';
import { figureColumn } from './figure-column';
import { productView } from './product-view';

const named = 3;

/** How many products there are at each price, on a log scale, with the outliers of their categories marked. */
export function PriceSpreadVisual({ visual: _, view, answerTo, state, stale }: VisualProps<'priceSpread'>) {
  const drillTo = useDrill();
  const now = answerTo('now');
  const outliers = answerTo('outliers');
  const rows = useMemo(() => {
    const found = new Map(now?.rows.map((row) => [Number(row.bin), row]));
    const bins = [...found.keys()];
    const [first, last] = [Math.min(...bins), Math.max(...bins)];
    return Array.from({ length: bins.length > 0 ? last - first + 1 : 0 }, (_unused, index) => {
      const bin = first + index;
      return {
        bin: String(bin),
        usual: Number(found.get(bin)?.usual ?? 0),
        outliers: Number(found.get(bin)?.outliers ?? 0),
      };
    });
  }, [now]);
  const draw = useCallback(
    (frame: Frame) =>
      barOption(
        rows,
        {
          by: 'bin',
          series: [
            { field: 'usual', name: 'Within 3 standard deviations of its category' },
            { field: 'outliers', name: 'Beyond' },
          ],
          format: 'count',
          layout: 'standing',
          mode: 'stacked',
          labels: Object.fromEntries(
            rows.map(({ bin }) => [
              bin,
              formatValue(Math.round(10 ** (Number(bin) / 10)), 'money', 'compact'),
            ]),
          ),
        },
        frame,
      ),
    [rows],
  );
  const title = 'Products by price';
  return (
    <VisualCard
      title={title}
      subtitle={describeView(productView(view))}
      state={state}
      stale={stale}
      height={300}
      footnote={
        state.kind === 'ready' && (
          <span>
            Each bar begins at its price; the scale is logarithmic.{' '}
            {formatValue(outliers?.total ?? 0, 'count', 'full')} lie beyond 3 standard deviations of their
            category
            {outliers?.rows.slice(0, named).map((row, index) => (
              <span key={String(row.product)}>
                {index === 0 ? ', farthest ' : ', '}
                <IntentLink
                  href={drillTo({ product: String(row.product) })}
                  className="text-accent hover:underline"
                >
                  {row.product}
                </IntentLink>{' '}
                at {formatValue(Number(row.price), 'money', 'compact')}
              </span>
            ))}
            . All visitors: the slicers for customers and days do not apply.
          </span>
        )
      }
      menu={{
        focus: true,
        explain: () => explain([], view, answerTo),
        table: () => ({
          caption: 'Products with a price far from their category',
          columns: [
            { key: 'product', label: 'Product' },
            { key: 'category', label: 'Category', format: (value) => labelCode(String(value)) },
            figureColumn('price', 'Mean price', 'money'),
            figureColumn('usual', 'Mean of its category', 'money'),
            figureColumn('z', 'Standard deviations', 'decimal'),
          ],
          rows: outliers?.rows ?? [],
        }),
      }}
    >
      <LazyChart draw={draw} label={`${title}, ${describeView(view)}`} />
    </VisualCard>
  );
}
