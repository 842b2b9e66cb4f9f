import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** How much the best customers make. Setting `of`: `contribution` or `revenue`. */
export type Lorenz = Placed & { readonly kind: 'lorenz'; readonly title: string };

export const askLorenz: AskOf<Lorenz> = ({ id }, view) => ({
  now: askCustomers('customerLorenz', view, {
    of: view.settings[id]?.of === 'revenue' ? 'revenue' : 'contribution',
  }),
});
