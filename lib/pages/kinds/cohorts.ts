import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** Who comes back, by month of the first order. Setting `of`: `customers` or `revenue`. */
export type Cohorts = Placed & { readonly kind: 'cohorts'; readonly title: string };

export const askCohorts: AskOf<Cohorts> = (_, view) => ({ now: askCustomers('customerCohorts', view) });
