import { listBuckets } from '@/lib/metrics/grain';
import type { Answer, DayRange, TimeGrain } from '@/lib/metrics/types';
import { meanInterval } from '@/lib/stats/intervals';

/** Mean order value of a bucket in cents; null without an order, its ends null where orders are too few. */
export type AverageRow = {
  readonly time: string;
  readonly orders: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/** Of fewer orders, an interval says more about the method than about the shop. */
export const fewestOrders = 5;

/** The mean order value of each bucket and its 95% interval, which does not go below zero. */
export function averageRows(answer: Answer | undefined, range: DayRange, grain: TimeGrain): AverageRow[] {
  const found = new Map(answer?.rows.map((row) => [String(row.time), row]));
  return listBuckets(range, grain).map((time) => {
    const row = found.get(time);
    const orders = Number(row?.orders ?? 0);
    const { value, lower, upper } = meanInterval(
      Number(row?.revenue ?? 0) / 100,
      Number(row?.orderSquares ?? 0),
      orders,
    );
    const cents = (dollars: number | null) => (dollars === null ? null : dollars * 100);
    const isEnough = orders >= fewestOrders;
    return {
      time,
      orders,
      value: cents(value),
      lower: isEnough && lower !== null ? Math.max(0, lower * 100) : null,
      upper: isEnough ? cents(upper) : null,
    };
  });
}
