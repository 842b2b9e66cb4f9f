import type { View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import type { Metric, Model } from '@/lib/metrics/types';

const model: Model = commerce;

/** What a visual that can tell of any metric shows: what a person switched the page to, else its own. */
export function shownMetric(own: MetricName, { metric }: View): MetricName {
  return metric ?? own;
}

/** The same for a visual that stacks parts of a whole: of a metric whose parts do not add up it shows its own. */
export function stackedMetric(own: MetricName, { metric }: View): MetricName {
  if (metric === null) return own;
  const chosen: Metric = commerce.metrics[metric];
  return 'of' in chosen && model.stats[chosen.of]?.merge === 'sum' ? metric : own;
}
