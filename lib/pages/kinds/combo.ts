import type { MetricName } from '@/lib/metrics/commerce';
import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';
import { trendGrain } from './trend';

/** An amount as bars with a rate as a line over it. Setting `grain`, as for a trend. */
export type Combo = Placed & { readonly kind: 'combo'; readonly bars: MetricName; readonly line: MetricName };

export const askCombo: AskOf<Combo> = ({ id, bars, line }, view) => ({
  now: queryFor(view, [bars, line], view.dates, [{ time: trendGrain(view, id) }]),
});
