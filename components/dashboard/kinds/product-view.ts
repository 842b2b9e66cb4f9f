import type { View } from '@/lib/filters/view';

/** The view as far as it says something of products: what prices obey. */
export function productView(view: View): View {
  const { category = [], brand = [] } = view.where;
  return { ...view, where: { category, brand } };
}
