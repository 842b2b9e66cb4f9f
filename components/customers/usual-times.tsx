import { formatHour, formatWeekday } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';

/** The most frequent value of a column, and in how many rows; the first in order of several. */
function mode(rows: readonly Row[], key: string): { value: number; count: number } | null {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(Number(row[key]), (counts.get(Number(row[key])) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best ? { value: best[0], count: best[1] } : null;
}

/** When a customer usually buys: the weekday and the part of the day of most orders. */
export function UsualTimes({ orders }: { readonly orders: readonly Row[] }) {
  const day = mode(orders, 'weekday');
  const part = mode(
    orders.map((order) => ({ part: Math.floor(Number(order.hour) / 6) })),
    'part',
  );
  if (!day || !part) return <p className="text-soft">No order yet.</p>;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
      <dt className="text-soft">Weekday</dt>
      <dd>
        {formatWeekday(day.value, 'long')}{' '}
        <span className="text-faint">
          ({day.count} of {orders.length} orders)
        </span>
      </dd>
      <dt className="text-soft">Hours, UTC</dt>
      <dd>
        {formatHour(part.value * 6)}–{formatHour((part.value * 6 + 6) % 24)}{' '}
        <span className="text-faint">
          ({part.count} of {orders.length} orders)
        </span>
      </dd>
    </dl>
  );
}
