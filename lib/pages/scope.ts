import type { View } from '@/lib/filters/view';
import { isWithin } from '@/lib/metrics/node-path';
import type { Page } from './page';

/**
 * The view of a page that is about one product, category or brand: it counts only what belongs to that. A
 * category chosen inside the page's own narrows it further; what the slicers say of anything else gives way.
 */
export function scopeView({ scope }: Page, view: View): View {
  if (!scope) return view;
  const { category: chosen = [], brand, ...others } = view.where;
  if (scope.product) return { ...view, where: { ...others, product: scope.product } };
  const [node] = scope.category ?? [];
  const inside = node === undefined ? chosen : chosen.filter((one) => isWithin(one, node));
  const category = inside.length > 0 ? inside : (scope.category ?? []);
  return {
    ...view,
    where: {
      ...others,
      ...(category.length > 0 && { category }),
      ...(scope.brand ? { brand: scope.brand } : brand && { brand }),
    },
  };
}
