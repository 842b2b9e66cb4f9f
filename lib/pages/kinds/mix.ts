import type { View } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import type { AskOf, Placed } from '../page';
import { askBoth, queryFor } from '../query';

/** How much of orders and of revenue comes from new and from returning customers. Setting `of`: a metric. */
export type Mix = Placed & { readonly kind: 'mix'; readonly title: string };

export const mixMetrics = ['orders', 'revenue'] as const satisfies readonly MetricName[];
const by = { attribute: 'customerType' } as const;

/** The view without its customer slicer: under it, one group would be all there is. */
export function withoutCustomers(view: View): View {
  const { customerType: _, ...where } = view.where;
  return { ...view, where };
}

export const askMix: AskOf<Mix> = (_, view) => {
  const all = withoutCustomers(view);
  return {
    ...askBoth(all, mixMetrics, [by]),
    daily: queryFor(all, mixMetrics, all.dates, [{ time: 'day' }, by]),
  };
};
