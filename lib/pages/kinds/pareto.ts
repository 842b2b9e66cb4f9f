import type { AskOf, Placed } from '../page';

/** How few products or brands make most of the revenue. Setting `of`: `product` or `brand`. */
export type Pareto = Placed & { readonly kind: 'pareto' };

export const askPareto: AskOf<Pareto> = ({ id }, view) => ({
  now: {
    read: 'product-pareto',
    arguments: {
      range: { from: view.dates.from, to: view.dates.to },
      where: view.where,
      of: view.settings[id]?.of === 'brand' ? 'brand' : 'product',
    },
  },
});
