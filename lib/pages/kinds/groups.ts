import type { View } from '@/lib/filters/view';
import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';

/** How sessions of two groups get on, and whether the difference is more than chance. Setting `by`: a split. */
export type Groups = Placed & { readonly kind: 'groups'; readonly title: string };

export const splits = ['dayType', 'customerType'] as const;
export type SplitBy = (typeof splits)[number];

/** What sessions are split by. */
export function splitBy(view: View, id: string): SplitBy {
  return splits.find((split) => split === view.settings[id]?.by) ?? 'dayType';
}

/** The view without the slicer that sessions are split by: under it, one group would be all there is. */
export function withoutSplit(view: View, split: SplitBy): View {
  const { [split]: _, ...where } = view.where;
  return { ...view, where };
}

export const askGroups: AskOf<Groups> = ({ id }, view) => {
  const split = splitBy(view, id);
  const query = queryFor(
    withoutSplit(view, split),
    ['conversion', 'cartCompletion', 'viewSessions', 'strictCarts', 'strictOrders'],
    view.dates,
    [{ attribute: split }],
  );
  return { now: query };
};
