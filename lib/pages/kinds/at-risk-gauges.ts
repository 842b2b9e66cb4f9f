import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** The share of each segment that has been silent for longer than the churn threshold. */
export type AtRiskGauges = Placed & { readonly kind: 'atRiskGauges'; readonly title: string };

export const askAtRiskGauges: AskOf<AtRiskGauges> = (_, view) => ({
  now: askCustomers('customerRecency', view),
  gaps: askCustomers('customerGaps', view),
});
