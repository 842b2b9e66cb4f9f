'use client';

import { formatChange, formatRange, formatValue } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { readMetric } from '@/lib/metrics/merge';
import { abandonedMetrics } from '@/lib/pages/kinds/abandoned';
import type { TableData } from '../../ui/data-table';
import { ChangeBadge } from '../../visuals/change-badge';
import { VisualCard } from '../../visuals/visual-card';
import { describeView } from '../describe';
import { explain, type VisualProps } from '../visual-props';
import { figureColumn } from './figure-column';
import { recoveries } from './recoveries';

const full = (value: string | number | null, format: 'money' | 'percent') =>
  formatValue(value as number | null, format, 'full');

/** The money left in carts, against the comparison, and what recovering a part of it would add. */
export function AbandonedVisual({ visual, view, answerTo, state, stale }: VisualProps<'abandoned'>) {
  const [now, before] = [answerTo('now')?.rows[0], answerTo('before')?.rows[0]];
  const read = (metric: MetricName) => readMetric(commerce, metric, now);
  const rows = recoveries(read('abandoned') ?? 0, read('revenue') ?? 0);
  const table = (): TableData => ({
    caption: visual.title,
    columns: [
      figureColumn('share', 'Recovered', 'percent'),
      figureColumn('worth', 'Worth', 'money'),
      figureColumn('ofRevenue', 'Of revenue', 'percent'),
    ],
    rows: [...recoveries(read('abandoned') ?? 0, read('revenue') ?? 0, [0.05, 0.1, 0.2, 1])],
  });
  const figure = (metric: 'abandoned' | 'cartCompletion') => {
    const { label, format, better } = commerce.metrics[metric];
    return (
      <div className="min-w-0">
        <dt className="truncate text-small text-soft">{label}</dt>
        <dd>
          <span className="tabular block font-semibold text-title" title={full(read(metric), format)}>
            {formatValue(read(metric), format, 'compact')}
          </span>
          {before && (
            <ChangeBadge
              change={formatChange(read(metric), readMetric(commerce, metric, before), format)}
              better={better}
            />
          )}
        </dd>
      </div>
    );
  };
  return (
    <VisualCard
      title={visual.title}
      subtitle={`${describeView(view)}${view.before ? `, against ${formatRange(view.before)}` : ''}`}
      state={state}
      stale={stale}
      height={230}
      menu={{ focus: true, explain: () => explain(abandonedMetrics, view, answerTo), table }}
    >
      <div className="flex h-full flex-col gap-4">
        <dl className="grid grid-cols-2 gap-4">
          {figure('abandoned')}
          {figure('cartCompletion')}
        </dl>
        <table className="tabular w-full text-body">
          <caption className="pb-1 text-left font-medium">What recovering some of it would be worth</caption>
          <thead className="text-faint text-small">
            <tr>
              <th scope="col" className="text-left font-normal">
                Recovered
              </th>
              <th scope="col" className="text-right font-normal">
                Worth
              </th>
              <th scope="col" className="text-right font-normal">
                Of revenue
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ share, worth, ofRevenue }) => (
              <tr key={share} className="border-line border-t">
                <th scope="row" className="py-1 text-left font-normal">
                  {formatValue(share, 'percent', 'compact')}
                </th>
                <td className="text-right font-medium" title={full(worth, 'money')}>
                  {formatValue(worth, 'money', 'compact')}
                </td>
                <td className="text-right text-soft">
                  {ofRevenue === null ? '–' : `+${formatValue(ofRevenue, 'percent', 'compact')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </VisualCard>
  );
}
