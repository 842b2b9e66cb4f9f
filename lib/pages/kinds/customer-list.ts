import { readAfter, readCell, readOrder } from '@/lib/segments/list';
import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** Customers on a page. */
export const listLength = 50;

/** Customers behind a selection. Settings: `cell`, `find` (digits of an id), `sort` and `after` (the page before). */
export type CustomerList = Placed & { readonly kind: 'customerList'; readonly title: string };

export const askCustomerList: AskOf<CustomerList> = ({ id }, view) => {
  const { cell, find, sort, after } = view.settings[id] ?? {};
  const start = readAfter({ cell, find, sort, after });
  return {
    now: askCustomers('customerList', view, {
      cell: readCell(cell),
      ...(find && /^\d{1,15}$/.test(find) && { find }),
      ...readOrder(sort),
      ...(start && { after: start }),
      limit: listLength,
    }),
  };
};
