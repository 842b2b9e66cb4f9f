import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** Signs of leaving, by segment. */
export type ChurnMatrix = Placed & { readonly kind: 'churnMatrix'; readonly title: string };

export const askChurnMatrix: AskOf<ChurnMatrix> = (_, view) => ({ now: askCustomers('customerChurn', view) });
