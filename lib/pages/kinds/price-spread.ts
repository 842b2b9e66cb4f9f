import type { AskOf, Placed } from '../page';

/** How prices are spread, and which lie far from those of their category. */
export type PriceSpread = Placed & { readonly kind: 'priceSpread' };
/** Whether products sell better below their usual price. */
export type PriceChanges = Placed & { readonly kind: 'priceChanges' };

const outliersListed = 100;

export const askPriceSpread: AskOf<PriceSpread> = (_, view) => {
  const scope = { range: { from: view.dates.from, to: view.dates.to }, where: view.where };
  return {
    now: { read: 'product-price-spread', arguments: scope },
    outliers: { read: 'product-price-outliers', arguments: { ...scope, limit: outliersListed } },
  };
};

export const askPriceChanges: AskOf<PriceChanges> = (_, view) => ({
  now: {
    read: 'product-price-changes',
    arguments: { range: { from: view.dates.from, to: view.dates.to }, where: view.where },
  },
});
