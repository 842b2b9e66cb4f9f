import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';

/** Orders by weekday and hour of the visit's start. Setting `of`: `orders` or `conversion`. */
export type PurchaseHeatmap = Placed & { readonly kind: 'purchaseHeatmap'; readonly title: string };

export const askPurchaseHeatmap: AskOf<PurchaseHeatmap> = (_, view) => ({
  now: queryFor(view, ['orders', 'revenue', 'conversion'], view.dates, [
    { attribute: 'weekday' },
    { attribute: 'hour' },
  ]),
});
