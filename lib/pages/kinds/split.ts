import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';

/** Sessions and their conversion by an attribute of the visit, such as the hour. */
export type Split = Placed & {
  readonly kind: 'split';
  readonly title: string;
  readonly by: 'hour' | 'customerType' | 'weekday';
};

export const askSplit: AskOf<Split> = ({ by }, view) => ({
  now: queryFor(view, ['sessions', 'conversion', 'revenue'], view.dates, [{ attribute: by }]),
});
