import type { MetricName } from '@/lib/metrics/commerce';
import type { AskOf, Placed } from '../page';
import { askBoth, queryFor } from '../query';

/** One number, its change and its course. */
export type Kpi = Placed & { readonly kind: 'kpi'; readonly metric: MetricName };

export const askKpi: AskOf<Kpi> = ({ metric }, view) => ({
  ...askBoth(view, [metric]),
  daily: queryFor(view, [metric], view.dates, [{ time: 'day' }]),
  thresholds: { read: 'thresholds', arguments: {} },
});
