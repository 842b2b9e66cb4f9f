import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';
import { trendGrain } from './trend';

/** Average order value over time with its 95% interval. Setting `grain`, as for a trend. */
export type AverageOrder = Placed & { readonly kind: 'averageOrder' };

export const askAverageOrder: AskOf<AverageOrder> = ({ id }, view) => {
  const query = queryFor(view, ['averageOrder'], view.dates, [{ time: trendGrain(view, id) }]);
  return { now: { ...query, stats: [...query.stats, 'orderSquares'] } };
};
