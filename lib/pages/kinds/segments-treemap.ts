import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** Segments by size. Setting `of`: `customers`, `revenue` or `contribution`. */
export type SegmentsTreemap = Placed & { readonly kind: 'segmentsTreemap'; readonly title: string };

export const askSegmentsTreemap: AskOf<SegmentsTreemap> = (_, view) => ({
  now: askCustomers('customerSegments', view),
});
