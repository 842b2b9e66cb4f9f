/** Width in days of a cell of customers alike in recency. */
export const cellDays = 7;
/** Orders from here on share one cell. */
export const longestOrders = 15;

/** Customers alike in recency and frequency, as a list narrows to them. */
export type Cell = { readonly segment: string; readonly dayCell: number; readonly orderCell: number };

/** A cell as the key of a mark: what a click hands out. */
export function cellKey({ segment, dayCell, orderCell }: Cell): string {
  return `${segment}|${dayCell}|${orderCell}`;
}

/** A cell in words: “0–6 days, 3 orders”. */
export function describeCell({ dayCell, orderCell }: Cell): string {
  const from = dayCell * cellDays;
  const orders = orderCell >= longestOrders ? `${longestOrders} or more` : String(orderCell);
  return `${from}–${from + cellDays - 1} days since the last order, ${orders} ${orderCell === 1 ? 'order' : 'orders'}`;
}
