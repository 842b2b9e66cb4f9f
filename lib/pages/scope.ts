import type { View } from '@/lib/filters/view';
import { narrowTo } from './kinds/drill';
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
  const category = node === undefined ? chosen : (narrowTo(view, node).where.category ?? []);
  return {
    ...view,
    where: {
      ...others,
      ...(category.length > 0 && { category }),
      ...(scope.brand ? { brand: scope.brand } : brand && { brand }),
    },
  };
}
