import type { MetricName } from '@/lib/metrics/commerce';
import type { AskOf, Placed } from '../page';
import { askBoth } from '../query';

/** Sessions step by step. */
export type Funnel = Placed & {
  readonly kind: 'funnel';
  readonly title: string;
  readonly steps: readonly MetricName[];
};

export const askFunnel: AskOf<Funnel> = ({ steps }, view) => askBoth(view, steps);
