'use client';

import { useMemo } from 'react';
import { formatMoment, formatValue } from '@/lib/format';
import { endOfBucket } from '@/lib/metrics/grain';
import type { Answer, DayRange } from '@/lib/metrics/types';
import { expectNextOrder } from '@/lib/segments/next-order';
import { segmentLabels } from '@/lib/segments/rules';
import type { Explanation } from '../visuals/explain-panel';
import { FigureList } from '../visuals/figure-list';
import { ListTable } from './list-table';
import { NextOrder } from './next-order';
import { Panel } from './panel';
import { profileFigures } from './profile-figures';
import { categoriesTable, expectedTable, historyTable, ordersTable, visitsTable } from './profile-tables';
import { UsualTimes } from './usual-times';
import { VisitWeeks } from './visit-weeks';

export type ProfileAnswers = {
  readonly profile: Answer;
  readonly visits: Answer;
  readonly categories: Answer;
  readonly orders: Answer;
  readonly history: Answer;
  readonly segments: Answer;
  readonly gaps: Answer;
};
type ProfileProps = {
  readonly answers: ProfileAnswers;
  /** The days of the data. */
  readonly days: DayRange;
};

const count = (value: number) => formatValue(value, 'count', 'full');

/** One customer: key figures against the segment, visits and orders, categories, times, what to expect. */
export function Profile({ answers, days }: ProfileProps) {
  const { profile, visits, categories, orders, history, segments, gaps } = answers;
  const [customer = {}] = profile.rows;
  const segment = customer.segment === null ? null : String(customer.segment);
  const expected = useMemo(
    () =>
      expectNextOrder(
        orders.rows.map(({ day }) => String(day)),
        gaps.rows
          .filter(({ type }) => type === 'new')
          .map((row) => ({ days: Number(row.days), count: Number(row.returned) })),
      ),
    [orders, gaps],
  );
  const explain =
    (label: string, definition: string, ...told: readonly [string, Answer][]) =>
    (): Explanation => ({
      metrics: [{ label, definition }],
      period: days,
      filters: [{ label: 'Customer', value: String(customer.id) }],
      answers: told.map(([name, answer]) => ({ label: name, answer })),
    });
  const tables = {
    visits: visitsTable(visits.rows),
    categories: categoriesTable(categories.rows),
    history: historyTable(history.rows),
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-soft">
        {/* The title is cut where there is little room. */}
        <span className="sm:hidden">Customer {customer.id}: </span>
        {segment ? (
          <>
            <strong className="font-semibold text-text">{segmentLabels[segment]}</strong>, scores: recency{' '}
            {customer.recency}, frequency {customer.frequency}, spend {customer.monetary}, profit{' '}
            {customer.profit}.
          </>
        ) : (
          <strong className="font-semibold text-text">No purchase yet.</strong>
        )}{' '}
        First seen {formatMoment(String(customer.firstSeen))}, last seen{' '}
        {formatMoment(String(customer.lastSeen))}.
      </p>
      {segment && (
        <FigureList
          title="Key figures"
          subtitle={`Against the mean of ${segmentLabels[segment] ?? segment}`}
          figures={profileFigures(customer, segments.rows)}
          noted="Mean of the segment"
          explain={explain(
            'Key figures',
            'All that the customer did in the data. The means are of the customers of the same segment in the newest run.',
            ['Customer', profile],
            ['Segments', segments],
          )}
        />
      )}
      <Panel
        title="Visits and orders"
        note={`${count(visits.rows.length)} of ${count(visits.total)} visits, newest first`}
        rows={() => tables.visits}
        explain={explain('Visits', 'Sessions of this user, crawlers too.', ['Visits', visits])}
      >
        <VisitWeeks visits={visits.rows} days={days} unfinished={endOfBucket(days.to, 'week') > days.to} />
        <div className="mt-3">
          <ListTable {...tables.visits} />
        </div>
      </Panel>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 @3xl:grid-cols-2">
        <Panel
          title="Categories"
          note="All that was viewed and bought"
          rows={() => tables.categories}
          explain={explain('Categories', 'Each product under the category that it counts under.', [
            'Categories',
            categories,
          ])}
        >
          <ListTable {...tables.categories} />
        </Panel>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
          {segment && (
            <Panel
              title="Next expected order"
              note="From the waits between orders"
              rows={() => expectedTable(expected)}
              explain={explain(
                'Next expected order',
                'The middle half of the customer’s own waits between orders from three of them on, else of the waits of customers after a first order.',
                ['Orders', orders],
                ['Waits of others', gaps],
              )}
            >
              <NextOrder expected={expected} asOf={String(customer.asOf ?? days.to)} />
            </Panel>
          )}
          <Panel
            title="Usual times of purchase"
            note={`Of ${count(orders.rows.length)} orders`}
            rows={() => ordersTable(orders.rows)}
            explain={explain('Usual times', 'The weekday and the part of the day of most orders.', [
              'Orders',
              orders,
            ])}
          >
            <UsualTimes orders={orders.rows} />
          </Panel>
          <Panel
            title="Segment history"
            note="At the end of each month and on the newest day"
            rows={() => tables.history}
            explain={explain('Segment', 'By recency, frequency and spend at the time of each run.', [
              'Runs',
              history,
            ])}
          >
            <ListTable {...tables.history} />
          </Panel>
        </div>
      </div>
    </div>
  );
}
