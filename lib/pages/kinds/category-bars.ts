import type { AskOf, Placed } from '../page';
import { askBoth, askWeeks } from '../query';
import { drillNode } from './drill';

/** Revenue and conversion side by side for the categories below a node. Setting `under`: the node. */
export type CategoryBars = Placed & { readonly kind: 'categoryBars' };

export const askCategoryBars: AskOf<CategoryBars> = ({ id }, view) => {
  const below = { category: { under: drillNode(view, id) } };
  return {
    ...askBoth(view, ['revenue', 'conversion', 'orders'], [below]),
    weekly: askWeeks(view, 'revenue', [below]),
  };
};
