import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** What customers of each segment are like, side by side. */
export type SegmentsMatrix = Placed & { readonly kind: 'segmentsMatrix'; readonly title: string };

export const askSegmentsMatrix: AskOf<SegmentsMatrix> = (_, view) => ({
  now: askCustomers('customerSegments', view),
});
