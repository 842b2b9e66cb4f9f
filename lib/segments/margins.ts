/** Contribution as a share of the price, by level-1 category: assumptions, since the data has no cost. */
export const defaultMargins: Readonly<Record<string, number>> = {
  electronics: 0.12,
  appliances: 0.18,
  computers: 0.1,
  apparel: 0.45,
  furniture: 0.35,
  auto: 0.25,
  kids: 0.3,
  construction: 0.25,
  sport: 0.32,
  accessories: 0.5,
  medicine: 0.3,
  stationery: 0.4,
  country_yard: 0.3,
};

/** The margin of categories that the table does not name, and of products without a category. */
export const otherMargin = 0.2;

/** The margin that is assumed for a level-1 category until a person sets another. */
export function defaultMargin(category: string): number {
  return defaultMargins[category] ?? otherMargin;
}
