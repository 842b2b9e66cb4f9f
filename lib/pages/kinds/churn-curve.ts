import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** How long customers wait for their next order. Setting `of`: `survival` or `gaps`. */
export type ChurnCurve = Placed & { readonly kind: 'churnCurve'; readonly title: string };

export const askChurnCurve: AskOf<ChurnCurve> = (_, view) => ({ now: askCustomers('customerGaps', view) });
