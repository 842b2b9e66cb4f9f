import type { Category } from './categories';
import { normalQuantile } from './distribution';
import { mix, type Random } from './random';

/** What a product costs over time. */
export type Pricing = {
  /** Usual price in cents; 0 where the shop shows none, and then nobody can buy it. */
  readonly cents: number;
  /** Days that a price holds; 0 where it never changes. */
  readonly holds: number;
  readonly salt: number;
  /** Takes part in the November sale. */
  readonly onSale: boolean;
};

const HIGHEST_CENTS = 257_407;
const LOWEST_CENTS = 77;
const UNPRICED_SHARE = 0.0034;
const DEEPEST_CUT = 0.12;
const SALE_CUT = 0.07;
// The most popular products change their prices, the last ones rarely.
const RESTLESS_RANKS = 120;

/** Draws the pricing of a product around the median of its category. */
export function createPricing(category: Category, factor: number, rank: number, random: Random): Pricing {
  const unpriced = rank > 8 && random.next() < UNPRICED_SHARE;
  const spread = Math.exp(category.spread * normalQuantile(0.001 + 0.998 * random.next()));
  const cents = Math.round(category.price * factor * spread * 100);
  const changes = random.next() < 0.25 + 0.6 * Math.exp(-rank / RESTLESS_RANKS);
  return {
    cents: unpriced ? 0 : Math.max(LOWEST_CENTS, Math.min(HIGHEST_CENTS, cents)),
    holds: changes ? 4 + random.below(24) : 0,
    salt: random.bits(),
    onSale: random.next() < 0.5,
  };
}

/** The price in cents on a day. */
export function priceOn(pricing: Pricing, day: number, sale: boolean): number {
  let cents = pricing.cents;
  if (pricing.holds > 0) {
    const change = mix(pricing.salt, Math.floor((day + (pricing.salt % pricing.holds)) / pricing.holds));
    cents *= 1 + DEEPEST_CUT * ((change % 1000) / 1000 - 0.6);
  }
  if (sale && pricing.onSale) cents *= 1 - SALE_CUT;
  return Math.min(HIGHEST_CENTS, Math.round(cents));
}
