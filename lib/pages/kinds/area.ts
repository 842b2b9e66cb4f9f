import type { View } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import { countDays } from '@/lib/metrics/grain';
import type { TimeGrain } from '@/lib/metrics/types';
import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';
import { stackedMetric } from '../shown-metric';
import { drillNode } from './drill';

/**
 * A metric over time, stacked by the categories below a node. Settings `mode`: `amount` or `share`; `under`: the
 * node drilled to.
 */
export type Area = Placed & { readonly kind: 'area'; readonly title: string; readonly metric: MetricName };

/** Of longer ranges, stacks by day are too thin to be told apart. */
const mostDays = 62;

/** Days for a range of up to two months, weeks for a longer one. */
export function areaGrain(view: View): TimeGrain {
  return countDays(view.dates) > mostDays ? 'week' : 'day';
}

export const askArea: AskOf<Area> = ({ id, metric }, view) => ({
  now: queryFor(view, [stackedMetric(metric, view)], view.dates, [
    { time: areaGrain(view) },
    { category: { under: drillNode(view, id) } },
  ]),
});
