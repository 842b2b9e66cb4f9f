import type { Category } from './categories';
import type { Random } from './random';

/** A second category that goes with an order, and how often. */
type Companion = readonly [code: string, share: number];

// How many orders of a code also hold a product of its companion.
const COMPANIONS: Readonly<Record<string, Companion>> = {
  'appliances.iron': ['appliances.ironing_board', 0.03],
  'appliances.ironing_board': ['appliances.iron', 0.08],
  'apparel.jeans': ['apparel.shoes', 0.2],
  'apparel.shoes': ['apparel.jeans', 0.015],
  'apparel.shoes.keds': ['apparel.jeans', 0.015],
  'electronics.audio.headphone': ['electronics.clocks', 0.03],
  'electronics.clocks': ['electronics.audio.headphone', 0.055],
  'electronics.smartphone': ['electronics.audio.headphone', 0.015],
  'sport.nutrition': ['sport.supplement', 0.25],
  'sport.supplement': ['sport.nutrition', 0.27],
  'computers.notebook': ['computers.peripherals.mouse', 0.03],
  'computers.desktop': ['computers.peripherals.monitor', 0.06],
  'appliances.kitchen.hob': ['appliances.kitchen.oven', 0.06],
  'kids.carriage': ['kids.fmcg.diapers', 0.04],
  'furniture.kitchen.table': ['furniture.kitchen.chair', 0.08],
};

/** Prepares the draw of the category (its index) that goes along with an order of this one; -1 for none. */
export function openBaskets(categories: readonly Category[]): (ordered: Category, random: Random) => number {
  const firstOf = new Map<string, number>();
  for (const category of categories) if (!firstOf.has(category.code)) firstOf.set(category.code, category.at);
  const companions = categories.map(({ code }) => {
    const [companion, share] = COMPANIONS[code] ?? ['', 0];
    return { at: firstOf.get(companion) ?? -1, share };
  });
  return (ordered, random) => {
    const companion = companions[ordered.at];
    return companion !== undefined && companion.share > 0 && random.next() < companion.share
      ? companion.at
      : -1;
  };
}
