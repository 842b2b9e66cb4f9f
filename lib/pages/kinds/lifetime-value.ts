import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** What a customer of each segment has brought and may bring. */
export type LifetimeValue = Placed & { readonly kind: 'lifetimeValue'; readonly title: string };

export const askLifetimeValue: AskOf<LifetimeValue> = (_, view) => ({
  now: askCustomers('customerLifetime', view),
});
