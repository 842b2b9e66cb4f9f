'use client';

import { useMemo } from 'react';
import { formatValue, NO_VALUE } from '@/lib/format';
import { lifetimes } from '@/lib/segments/lifetime';
import type { Interval } from '@/lib/stats/intervals';
import { PlainTable } from '../../customers/plain-table';
import { SegmentLink } from '../../customers/segment-link';
import { VisualCard } from '../../visuals/visual-card';
import type { VisualProps } from '../visual-props';
import { definitions, describeRun, explainRun } from './segment-parts';
import { numberColumn, segmentColumn } from './segment-table';

const money = (value: number | null) => formatValue(value, 'money', 'full');
const write = ({ value, lower, upper }: Interval) =>
  value === null ? (
    NO_VALUE
  ) : (
    <>
      {money(value)}{' '}
      <span className="text-faint text-small">
        {lower === null ? '' : `${money(lower)} to ${money(upper)}`}
      </span>
    </>
  );

const definition = {
  label: 'Lifetime value',
  definition:
    'Contribution a customer. So far: the mean of all orders. Next 90 days: what customers who stood in the segment three months ago contributed since, on average, with Student’s 95% interval of that mean. Next 12 months: the same, in quarters that shrink at the rate at which the contribution of customers known six months ago did. The interval speaks of the spread between customers, not of a change of times.',
};

/** What a customer of each segment has contributed, and what is to be expected of one. */
export function LifetimeValueVisual({ visual, view, answerTo, state, stale }: VisualProps<'lifetimeValue'>) {
  const now = answerTo('now');
  const { rows, keep } = useMemo(() => lifetimes(now?.rows ?? []), [now]);
  return (
    <VisualCard
      title={visual.title}
      subtitle={describeRun(view, now, 'of purchases, filters narrow only what was contributed so far')}
      state={state}
      stale={stale}
      height={420}
      footnote={
        keep === null
          ? 'Expected values need runs of three and six months earlier: the data is shorter than that.'
          : `A simple estimate: each quarter is taken to keep ${formatValue(keep, 'percent', 'compact')} of the one before, as it did for earlier customers.`
      }
      menu={{
        focus: true,
        explain: () =>
          explainRun([definition, definitions.contribution, definitions.segment], view, {
            'Lifetime value': now,
          }),
        table: () => ({
          caption: visual.title,
          columns: [
            segmentColumn,
            numberColumn('customers', 'Customers', 'count'),
            numberColumn('past', 'So far', 'money'),
            numberColumn('quarter', 'Next 90 days', 'money'),
            numberColumn('quarterFrom', 'from', 'money'),
            numberColumn('quarterTo', 'to', 'money'),
            numberColumn('year', 'Next 12 months', 'money'),
            numberColumn('yearFrom', 'from', 'money'),
            numberColumn('yearTo', 'to', 'money'),
          ],
          rows: rows.map(({ segment, customers, past, quarter, year }) => ({
            segment,
            customers,
            past,
            quarter: quarter.value,
            quarterFrom: quarter.lower,
            quarterTo: quarter.upper,
            year: year.value,
            yearFrom: year.lower,
            yearTo: year.upper,
          })),
        }),
      }}
    >
      <PlainTable
        fills
        caption={visual.title}
        heads={['Segment', 'Customers', 'So far', 'Next 90 days', 'Next 12 months']}
        rows={rows.map((row) => ({
          key: row.segment,
          cells: [
            <SegmentLink key="segment" segment={row.segment} />,
            formatValue(row.customers, 'count', 'full'),
            money(row.past),
            write(row.quarter),
            write(row.year),
          ],
        }))}
      />
    </VisualCard>
  );
}
