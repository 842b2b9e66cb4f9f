import type { MetricName } from '@/lib/metrics/commerce';
import type { AskOf, Placed } from '../page';
import { askBoth } from '../query';

/** What was put into carts and not bought, and what recovering some of it would be worth. */
export type Abandoned = Placed & { readonly kind: 'abandoned'; readonly title: string };

export const abandonedMetrics = [
  'abandoned',
  'cartCompletion',
  'revenue',
] as const satisfies readonly MetricName[];

export const askAbandoned: AskOf<Abandoned> = (_, view) => askBoth(view, abandonedMetrics);
