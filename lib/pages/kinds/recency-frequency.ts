import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** Customers in cells of recency and frequency. */
export type RecencyFrequency = Placed & { readonly kind: 'recencyFrequency'; readonly title: string };

export const askRecencyFrequency: AskOf<RecencyFrequency> = (_, view) => ({
  now: askCustomers('customerCells', view),
});
