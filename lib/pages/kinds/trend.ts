import type { MetricName } from '@/lib/metrics/commerce';
import type { AskOf, Placed } from '../page';
import { askBoth } from '../query';

/** A metric day by day against the days of the comparison. */
export type Trend = Placed & { readonly kind: 'trend'; readonly title: string; readonly metric: MetricName };

export const askTrend: AskOf<Trend> = ({ metric }, view) => askBoth(view, [metric], [{ time: 'day' }]);
