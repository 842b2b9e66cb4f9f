import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';

/** What a detail page is about, with the way back to where one came from. */
export type Subject = Placed & {
  readonly kind: 'subject';
  readonly of: { readonly product: string } | { readonly category: string } | { readonly brand: string };
};

export const askSubject: AskOf<Subject> = ({ of }, view) =>
  'product' in of
    ? {
        now: {
          read: 'product-facts',
          arguments: {
            range: { from: view.dates.from, to: view.dates.to },
            where: view.where,
            product: of.product,
          },
        },
      }
    : { now: queryFor(view, ['revenue', 'views', 'conversion']) };
