import type { AskOf, Placed } from '../page';

/** The price of a product and its units, day by day. */
export type PriceDays = Placed & { readonly kind: 'priceDays'; readonly product: string };

export const askPriceDays: AskOf<PriceDays> = ({ product }, view) => ({
  now: {
    read: 'product-price-days',
    arguments: { range: { from: view.dates.from, to: view.dates.to }, product },
  },
});
