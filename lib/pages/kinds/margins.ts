import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** The margins that contribution is reckoned by. */
export type Margins = Placed & { readonly kind: 'margins'; readonly title: string };

export const askMargins: AskOf<Margins> = (_, { dates, ...view }) => ({
  now: askCustomers('customerMargins', { ...view, dates, where: {} }),
});
