import { formatRange } from '@/lib/format';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import { addRows, readMetric, statsOf } from '@/lib/metrics/merge';
import type { Answer, DayRange, Model } from '@/lib/metrics/types';

const model: Model = commerce;

/**
 * A metric over days that are held, from the days already in the browser. People are not added over days, since
 * one may come on several: their number is asked for when the days are chosen.
 */
export function heldValue(
  metric: MetricName,
  daily: Answer | undefined,
  { from, to }: DayRange,
): { readonly value: number | null; readonly caption: string } {
  const stats = statsOf(model, [metric]);
  const days = formatRange({ from, to });
  if (stats.some((stat) => model.stats[stat]?.merge === 'over time'))
    return { value: null, caption: `${days}, counted on release` };
  const rows = (daily?.rows ?? []).filter(({ time }) => String(time) >= from && String(time) <= to);
  return { value: readMetric(model, metric, addRows(rows, stats)), caption: days };
}
