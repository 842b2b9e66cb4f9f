import type { MetricName } from '@/lib/metrics/commerce';
import type { AskOf, Placed } from '../page';
import { askBoth } from '../query';

/** Sessions step by step. Setting `order`: `strict` counts a step only where it came after the one before. */
export type Funnel = Placed & {
  readonly kind: 'funnel';
  readonly title: string;
  readonly steps: readonly MetricName[];
  /** The same steps in order. */
  readonly strict: readonly MetricName[];
};

export const askFunnel: AskOf<Funnel> = ({ steps, strict }, view) => askBoth(view, [...steps, ...strict]);
