import { commerce, type MetricName } from '@/lib/metrics/commerce';
import type { Model } from '@/lib/metrics/types';
import type { AskOf, Placed } from '../page';
import { askBoth, queryFor } from '../query';
import { daysAround } from './trend';

const model: Model = commerce;

/** One number, its change and its course. */
export type Kpi = Placed & { readonly kind: 'kpi'; readonly metric: MetricName };

export const askKpi: AskOf<Kpi> = ({ metric }, view) => ({
  ...askBoth(view, [metric]),
  // Its rules look at the days around the range too, as the trend does: the two are one question.
  daily: queryFor(view, [metric], model.metrics[metric]?.rules ? daysAround(view.dates) : view.dates, [
    { time: 'day' },
  ]),
  thresholds: { read: 'thresholds', arguments: {} },
});
