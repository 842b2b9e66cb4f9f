import { longestOrders } from './cells';
import { segmentKeys } from './rules';

export const listSorts = ['revenue', 'contribution', 'orders', 'lastOrder', 'id'] as const;
export type ListSort = (typeof listSorts)[number];
export type ListOrder = { readonly sort: ListSort; readonly direction: 'asc' | 'desc' };

/** What a cell's key narrows a list to; parts of it that make no sense are left out. */
export function readCell(key: string | undefined): {
  segment?: string;
  dayCell?: number;
  orderCell?: number;
} {
  const [segment = '', days = '', orders = ''] = (key ?? '').split('|');
  const isWhole = (text: string) => /^\d{1,4}$/.test(text);
  return {
    ...(segmentKeys.some((known) => known === segment) && { segment }),
    ...(isWhole(days) && { dayCell: Number(days) }),
    ...(isWhole(orders) && { orderCell: Math.min(longestOrders, Number(orders)) }),
  };
}

/** A setting such as `revenue.desc` as an order; the most revenue first where it is none. */
export function readOrder(text: string | undefined): ListOrder {
  const [sort, direction] = (text ?? '').split('.');
  const known = listSorts.find((one) => one === sort);
  return known
    ? { sort: known, direction: direction === 'asc' ? 'asc' : 'desc' }
    : { sort: 'revenue', direction: 'desc' };
}

type Context = {
  readonly cell?: string | undefined;
  readonly find?: string | undefined;
  readonly sort?: string | undefined;
};
const contextOf = ({ cell = '', find = '', sort = '' }: Context) => `${sort}~${find}~${cell}~`;

/** Marks the end of a page, for the next one: the last customer's value and id, in one list and order. */
export function writeAfter(context: Context, value: string, id: string): string {
  return `${contextOf(context)}${value}_${id}`;
}

/** Where a page begins: after the customer with this value and id; undefined when the mark is of another list or order. */
export function readAfter(
  context: Context & { readonly after?: string | undefined },
): { value: string; id: number } | undefined {
  const start = contextOf(context);
  if (!context.after?.startsWith(start)) return undefined;
  const mark = context.after.slice(start.length);
  const [, value, id] = /^(-?\d{1,18}|\d{4}-\d\d-\d\d)_(\d{1,15})$/.exec(mark) ?? [];
  return value !== undefined && id !== undefined ? { value, id: Number(id) } : undefined;
}
