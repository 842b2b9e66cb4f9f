import { nodeInSight } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';

/** A metric over time, stacked by category. Setting `mode`: `amount` or `share`. */
export type Area = Placed & { readonly kind: 'area'; readonly title: string; readonly metric: MetricName };

export const askArea: AskOf<Area> = ({ metric }, view) => ({
  now: queryFor(view, [metric], view.dates, [
    { time: 'day' },
    { category: { under: nodeInSight(view.where) } },
  ]),
});
