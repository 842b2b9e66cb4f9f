import { labelPath } from '@/lib/filters/tree';
import { formatDay, formatMoment, formatMonth, formatValue } from '@/lib/format';
import type { Answer, Row } from '@/lib/metrics/types';
import { compareSegments } from '@/lib/segments/compare';
import { expectNextOrder } from '@/lib/segments/next-order';
import { segmentLabels } from '@/lib/segments/rules';
import { type CustomerFigure, Figures } from './figures';
import { NextOrder } from './next-order';
import { Panel } from './panel';
import { PlainTable } from './plain-table';
import { Timeline } from './timeline';
import { UsualTimes } from './usual-times';

export type ProfileAnswers = {
  readonly customer: Row;
  readonly visits: Answer;
  readonly categories: readonly Row[];
  readonly orders: readonly Row[];
  readonly history: readonly Row[];
  readonly segments: readonly Row[];
  readonly gaps: readonly Row[];
};
type ProfileProps = ProfileAnswers & { readonly first: string; readonly last: string };

const count = (value: unknown) => formatValue(Number(value), 'count', 'full');
const money = (value: unknown) => formatValue(Number(value), 'money', 'full');
const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));

function listFigures(customer: Row, segments: readonly Row[]): CustomerFigure[] {
  const own = compareSegments([{ ...customer, customers: 1 }]).total;
  const usual = compareSegments(segments).rows.find((row) => row.key === customer.segment);
  const members = segments.find((row) => row.segment === customer.segment);
  const mean = (key: string) => (members ? Number(members[key]) / Number(members.customers) : null);
  return [
    { label: 'Revenue', value: number(customer.revenue), usual: mean('revenue'), format: 'money' },
    {
      label: 'Contribution',
      value: number(customer.contribution),
      usual: mean('contribution'),
      format: 'money',
    },
    { label: 'Orders', value: number(customer.orders), usual: mean('orders'), format: 'decimal' },
    ...(
      [
        ['Average order', 'averageOrder', 'money'],
        ['Days since the last order', 'recency', 'decimal'],
        ['Visits that end in an order', 'conversion', 'percent'],
        ['Carts abandoned', 'abandonment', 'percent'],
        ['Categories bought', 'categories', 'decimal'],
      ] as const
    ).map(([label, key, format]) => ({
      label,
      value: number(own[key]),
      usual: number(usual?.[key]),
      format,
    })),
  ];
}

/** One customer: key figures against the segment, visits and orders, categories, times, what to expect. */
export function Profile(props: ProfileProps) {
  const { customer, visits, categories, orders, history, segments, gaps, first, last } = props;
  const segment = customer.segment === null ? null : String(customer.segment);
  const waits = gaps
    .filter((row) => row.type === 'new')
    .map((row) => ({ days: Number(row.days), count: Number(row.returned) }));
  const expected = expectNextOrder(
    orders.map((order) => String(order.day)),
    waits,
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-soft">
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
        <Figures figures={listFigures(customer, segments)} usualOf={segmentLabels[segment] ?? segment} />
      )}
      <Panel
        title="Visits and orders"
        note={`${count(visits.rows.length)} of ${count(visits.total)} visits, newest first`}
      >
        <Timeline visits={visits.rows} first={first} last={last} />
        <div className="mt-3">
          <PlainTable
            caption="Visits"
            heads={['Start', 'Minutes', 'Views', 'Carts', 'Units', 'Revenue']}
            rows={visits.rows.map((visit, index) => ({
              key: `${visit.start} ${index}`,
              cells: [
                `${formatMoment(String(visit.start))}${visit.crawler === 'true' ? ' (crawler)' : ''}`,
                count((Date.parse(`${visit.end}Z`) - Date.parse(`${visit.start}Z`)) / 60_000),
                count(visit.views),
                count(visit.carts),
                count(visit.units),
                Number(visit.units) > 0 ? money(visit.revenue) : '–',
              ],
            }))}
          />
        </div>
      </Panel>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 @3xl:grid-cols-2">
        <Panel title="Categories" note="All that was viewed and bought">
          <PlainTable
            caption="Categories"
            heads={['Category', 'Views', 'Carts', 'Units', 'Revenue']}
            rows={categories.map((row) => ({
              key: String(row.category),
              cells: [
                labelPath(row.category ?? null),
                count(row.views),
                count(row.carts),
                count(row.units),
                money(row.revenue),
              ],
            }))}
          />
        </Panel>
        <div className="grid content-start gap-4">
          {segment && (
            <Panel title="Next expected order">
              <NextOrder expected={expected} asOf={String(customer.asOf ?? last)} />
            </Panel>
          )}
          <Panel title="Usual times of purchase">
            <UsualTimes orders={orders} />
          </Panel>
          <Panel title="Segment history" note="At the end of each month and on the newest day">
            <PlainTable
              caption="Segment history"
              heads={['Run', 'Segment', 'Orders by then', 'Revenue by then']}
              rows={history.map((run) => ({
                key: String(run.month),
                cells: [
                  <span key="run" title={`As of ${formatDay(String(run.asOf))}, run ${run.version}`}>
                    {formatMonth(String(run.month))}
                  </span>,
                  segmentLabels[String(run.segment)] ?? String(run.segment),
                  count(run.orders),
                  money(run.revenue),
                ],
              }))}
            />
          </Panel>
        </div>
      </div>
    </div>
  );
}
