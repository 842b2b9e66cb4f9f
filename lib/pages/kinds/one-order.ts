import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** What their only order tells of one-time buyers. Setting `by`: `kind` or `category`. */
export type OneOrder = Placed & { readonly kind: 'oneOrder'; readonly title: string };

export const askOneOrder: AskOf<OneOrder> = (_, view) => ({ now: askCustomers('customerOneOrder', view) });
