import type { View } from '@/lib/filters/view';
import type { AskOf, Placed } from '../page';

/**
 * What is bought together; with a product, what goes with it. Settings: `level` (`category` or `product`), `least`
 * (orders that a pair must be in) and `order` (`lift` instead of the number of orders).
 */
export type Pairs = Placed & { readonly kind: 'pairs'; readonly product?: string };

export const leastOrders = ['2', '5', '10', '25'] as const;
export const pairsShown = 25;

/** How a person arranged the pairs; a single product is paired with products, down to one order. */
export function pairsChoice(visual: Pairs, view: View) {
  const { level, least, order } = view.settings[visual.id] ?? {};
  return {
    level: visual.product !== undefined || level === 'product' ? ('product' as const) : ('category' as const),
    least: visual.product !== undefined ? 1 : Number(leastOrders.find((value) => value === least) ?? '2'),
    order: order === 'lift' ? ('lift' as const) : ('both' as const),
  };
}

export const askPairs: AskOf<Pairs> = (visual, view) => {
  const { product: _, ...where } = view.where;
  return {
    now: {
      read: 'product-pairs',
      arguments: {
        range: { from: view.dates.from, to: view.dates.to },
        where,
        ...pairsChoice(visual, view),
        ...(visual.product !== undefined && { product: visual.product }),
        limit: pairsShown,
      },
    },
  };
};
