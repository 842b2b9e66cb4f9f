import { overlap, type View } from '@/lib/filters/view';
import { endOfMonth, isInDays, startOfMonth } from '@/lib/metrics/grain';
import type { Day } from '@/lib/metrics/types';
import { narrowTo } from './kinds/drill';
import type { Page } from './page';

/** A view of one day; it is judged among the days of the link where it is one of them, else of its month. */
function scopeDay(day: Day, view: View): View {
  const { dayType: _, ...where } = view.where;
  const month = { from: startOfMonth(day), to: endOfMonth(day) };
  const { first, last } = view.bounds;
  return {
    ...view,
    dates: { from: day, to: day, compare: view.dates.compare },
    around: isInDays(day, view.dates) ? view.dates : (overlap(month, { from: first, to: last }) ?? month),
    before: null,
    where,
  };
}

/**
 * The view of a page that is about one product, category, brand or day: it counts only what belongs to that. A
 * category chosen inside the page's own narrows it further; what the slicers say of anything else gives way.
 */
export function scopeView({ scope }: Page, view: View): View {
  if (!scope) return view;
  if (scope.day !== undefined) return scopeDay(scope.day, view);
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
