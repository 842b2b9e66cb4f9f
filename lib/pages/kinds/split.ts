import type { AskOf, Placed } from '../page';
import { askBoth } from '../query';

/** Sessions and their conversion by an attribute of the visit, such as the hour. */
export type Split = Placed & {
  readonly kind: 'split';
  readonly title: string;
  readonly by: 'hour' | 'customerType' | 'weekday';
};

export const askSplit: AskOf<Split> = ({ by }, view) =>
  askBoth(view, ['sessions', 'conversion', 'revenue'], [{ attribute: by }]);
