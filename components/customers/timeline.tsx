import { formatDay, formatValue } from '@/lib/format';
import { countDays } from '@/lib/metrics/grain';
import type { Row } from '@/lib/metrics/types';

type TimelineProps = {
  /** Visits, each with `start`, `units` and `revenue`. */
  readonly visits: readonly Row[];
  readonly first: string;
  readonly last: string;
};

const [width, height] = [1000, 56];

/** Visits as ticks and orders as bars along the days of the data; bars grow with the order. */
export function Timeline({ visits, first, last }: TimelineProps) {
  const days = Math.max(1, countDays({ from: first, to: last }) - 1);
  const x = (moment: string) =>
    10 + ((countDays({ from: first, to: moment.slice(0, 10) }) - 1) / days) * (width - 20);
  const largest = Math.max(1, ...visits.map((visit) => Number(visit.revenue)));
  const orders = visits.filter((visit) => Number(visit.units) > 0);
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="h-14 w-full"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${visits.length} visits and ${orders.length} orders between ${formatDay(first)} and ${formatDay(last)}`}
      >
        <line x1={0} x2={width} y1={40} y2={40} stroke="var(--line-strong)" />
        {visits.map((visit) => (
          <line
            key={`${visit.start}`}
            x1={x(String(visit.start))}
            x2={x(String(visit.start))}
            y1={34}
            y2={46}
            stroke="var(--text-faint)"
            strokeOpacity={0.6}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {orders.map((order) => (
          <line
            key={`${order.start} order`}
            x1={x(String(order.start))}
            x2={x(String(order.start))}
            y1={40 - 10 - 26 * Math.sqrt(Number(order.revenue) / largest)}
            y2={40}
            stroke="var(--accent)"
            strokeWidth={4}
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          >
            <title>{`${formatDay(String(order.start).slice(0, 10))}: ${formatValue(Number(order.revenue), 'money', 'full')}`}</title>
          </line>
        ))}
      </svg>
      <figcaption className="tabular flex justify-between text-faint text-tiny">
        <span>{formatDay(first)}</span>
        <span>Grey: a visit. Blue: an order, higher for more.</span>
        <span>{formatDay(last)}</span>
      </figcaption>
    </figure>
  );
}
