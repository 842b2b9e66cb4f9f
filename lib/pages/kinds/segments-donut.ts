import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** Customers by segment, with the change since the run before. */
export type SegmentsDonut = Placed & { readonly kind: 'segmentsDonut'; readonly title: string };

export const askSegmentsDonut: AskOf<SegmentsDonut> = (_, view) => ({
  now: askCustomers('customerSegments', view),
});
