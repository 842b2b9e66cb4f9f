/** The lower ends of the price bands of products, in dollars of the usual price. */
export const priceBandsFrom = [0, 10, 25, 50, 100, 250, 500, 1000] as const;

/** A price band's values: the dollars it begins at, or `none` for products that never had a price. */
export const priceBands: readonly string[] = [...priceBandsFrom.map(String), 'none'];

/** A price band in words. */
export function labelPriceBand(value: string): string {
  const index = priceBandsFrom.findIndex((from) => String(from) === value);
  const [from, to] = [priceBandsFrom[index], priceBandsFrom[index + 1]];
  if (from === undefined) return 'No price';
  if (to === undefined) return `$${from.toLocaleString('en-US')} and more`;
  return from === 0 ? `Under $${to}` : `$${from} to $${to.toLocaleString('en-US')}`;
}
