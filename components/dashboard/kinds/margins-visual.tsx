'use client';

import { useSearchParams } from 'next/navigation';
import { labelCode } from '@/lib/filters/tree';
import { formatDay, formatValue } from '@/lib/format';
import { defaultMargin } from '@/lib/segments/margins';
import { PlainTable } from '../../customers/plain-table';
import { IntentLink } from '../../ui/intent-link';
import { VisualCard } from '../../visuals/visual-card';
import type { VisualProps } from '../visual-props';
import { amount, dayOf, definitions, explainRun } from './segment-parts';
import { numberColumn } from './segment-table';

/** The margins that contribution is reckoned by: assumptions, which a person can change. */
export function MarginsVisual({ visual, view, answerTo, state, stale }: VisualProps<'margins'>) {
  const now = answerTo('now');
  const search = useSearchParams();
  const rows = (now?.rows ?? []).map((row) => ({
    category: String(row.category),
    margin: amount(row, 'margin'),
    usual: defaultMargin(String(row.category)),
    revenue: amount(row, 'revenue'),
  }));
  return (
    <VisualCard
      title={visual.title}
      subtitle={`Assumptions: the data has no cost. As of ${formatDay(dayOf(now) ?? view.dates.to)}, filters do not apply`}
      state={state}
      stale={stale}
      height={420}
      footnote={
        <IntentLink
          href={`/customers/margins${search.size > 0 ? `?${search}` : ''}`}
          className="font-medium text-accent underline underline-offset-2"
        >
          Change the margins
        </IntentLink>
      }
      menu={{
        explain: () => explainRun([definitions.contribution], view, { Margins: now }),
        table: () => ({
          caption: visual.title,
          columns: [
            { key: 'category', label: 'Category', format: (value) => labelCode(String(value)) },
            numberColumn('margin', 'Margin', 'percent'),
            numberColumn('usual', 'Default', 'percent'),
            numberColumn('revenue', 'Revenue', 'money'),
          ],
          rows,
        }),
      }}
    >
      <PlainTable
        fills
        caption={visual.title}
        heads={['Category', 'Margin', 'Default', 'Revenue']}
        rows={rows.map((row) => ({
          key: row.category,
          cells: [
            labelCode(row.category),
            formatValue(row.margin, 'percent', 'compact'),
            formatValue(row.usual, 'percent', 'compact'),
            formatValue(row.revenue, 'money', 'full'),
          ],
        }))}
      />
    </VisualCard>
  );
}
