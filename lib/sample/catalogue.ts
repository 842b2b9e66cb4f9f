import { type Category, listCategories } from './categories';
import { createPick, drawRank } from './distribution';
import { createPricing, type Pricing } from './pricing';
import { createRandom, mix, type Random, type Restartable } from './random';

export type Product = {
  readonly category: Category;
  readonly id: number;
  readonly brand: string;
  /** What it shows in part of its rows: another brand for a few products, the same for most. */
  readonly otherBrand: string;
  readonly pricing: Pricing;
};

/** The products of the shop, made when first drawn; the same ones for every seed. */
export type Catalogue = {
  readonly categories: readonly Category[];
  readonly products: readonly Product[];
  readonly drawCategory: (random: Random) => number;
  /** Draws a product of a category by its popularity; returns its index in `products`. */
  readonly draw: (category: number, random: Random) => number;
};

const SLOPE = 1.14;
const HEAD = 8;
const GOLDEN = 0.618033988749895;
const SECOND_BRAND_SHARE = 0.0025;

/** Opens an empty catalogue over the shop's categories. */
export function openCatalogue(): Catalogue {
  const categories = listCategories();
  const products: Product[] = [];
  const makerRandom = createRandom(0, 2);
  const known = categories.map((category) => new Int32Array(category.size).fill(-1));

  function draw(at: number, random: Random): number {
    const category = categories[at];
    const ranks = known[at];
    if (category === undefined || ranks === undefined) throw new RangeError(`No category ${at}`);
    const rank = drawRank(category.size, SLOPE, HEAD, random.next());
    const index = ranks[rank] ?? -1;
    if (index >= 0) return index;
    ranks[rank] = products.length;
    products.push(makeProduct(category, rank, makerRandom));
    return products.length - 1;
  }

  return {
    categories,
    products,
    draw,
    drawCategory: createPick(categories.map((category) => category.weight)),
  };
}

function makeProduct(category: Category, rank: number, random: Restartable): Product {
  random.restart(mix(category.at, rank), 2);
  // Steps of the golden section spread the brands evenly over the ranks: no brand gets all the best sellers by luck.
  const place = (category.at * 0.37 + rank * GOLDEN) % 1;
  const brand = category.chooseBrand(place, random);
  const other = random.next() < SECOND_BRAND_SHARE ? category.chooseBrand(random.next(), random) : brand;
  return {
    category,
    id: category.prefix * 100_000 + scatter(rank, category.size),
    brand: brand.name,
    otherBrand: other.name,
    pricing: createPricing(category, brand.factor, rank, random),
  };
}

/** Spreads ranks over product numbers without two falling on one: popular products are not the lowest ids. */
function scatter(rank: number, size: number): number {
  // 7919 is prime, so any modulus that it does not divide keeps the numbers apart.
  return 1 + ((rank * 7919) % (size % 7919 === 0 ? size + 1 : size));
}
