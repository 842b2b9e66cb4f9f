import { type Category, listCategories } from './categories';
import { createPick, drawRank } from './distribution';
import { createPricing, type Pricing } from './pricing';
import { createRandom, mix, type Random } from './random';
import { openTextStore, type TextStore } from './text-store';

/** A text of the catalogue's store, once with the first and once with the second brand of the product. */
type Label = readonly [usual: number, again: number];

/** A product with the middle of its rows (product, category id, code, brand), before and after the relabelling. */
export type Product = {
  readonly category: Category;
  readonly early: Label;
  readonly late: Label;
  readonly pricing: Pricing;
};

/** The products of the shop, made when first drawn; the same ones for every seed. */
export type Catalogue = {
  readonly categories: readonly Category[];
  readonly products: readonly Product[];
  readonly texts: TextStore;
  readonly drawCategory: (random: Random) => number;
  /** Draws a product of a category by its popularity; returns its index in `products`. */
  readonly draw: (category: number, random: Random) => number;
};

const SLOPE = 1.14;
const HEAD = 3;
const SECOND_BRAND_SHARE = 0.0025;

/** Opens an empty catalogue over the shop's categories. */
export function openCatalogue(): Catalogue {
  const categories = listCategories();
  const products: Product[] = [];
  const texts = openTextStore();
  const known = categories.map((category) => new Int32Array(category.size).fill(-1));

  function draw(at: number, random: Random): number {
    const category = categories[at];
    const ranks = known[at];
    if (category === undefined || ranks === undefined) throw new RangeError(`No category ${at}`);
    const rank = drawRank(category.size, SLOPE, HEAD, random.next());
    const index = ranks[rank] ?? -1;
    if (index >= 0) return index;
    ranks[rank] = products.length;
    products.push(makeProduct(category, rank, texts));
    return products.length - 1;
  }

  return {
    categories,
    products,
    texts,
    draw,
    drawCategory: createPick(categories.map((category) => category.weight)),
  };
}

function makeProduct(category: Category, rank: number, texts: TextStore): Product {
  const random = createRandom(mix(category.at, rank), 2);
  const brand = category.drawBrand(random);
  const other = random.next() < SECOND_BRAND_SHARE ? category.drawBrand(random) : brand;
  const id = category.prefix * 100_000 + scatter(rank, category.size);
  const label = (start: string): Label => {
    const usual = texts.add(`${start}${brand.name},`);
    return [usual, other === brand ? usual : texts.add(`${start}${other.name},`)];
  };
  return {
    category,
    early: label(`${id},${category.id},${category.code},`),
    late: label(`${id},${category.lateId},${category.lateCode},`),
    pricing: createPricing(category, brand.factor, rank, random),
  };
}

/** Spreads ranks over product numbers without two falling on one: popular products are not the lowest ids. */
function scatter(rank: number, size: number): number {
  // 7919 is prime, so any modulus that it does not divide keeps the numbers apart.
  return 1 + ((rank * 7919) % (size % 7919 === 0 ? size + 1 : size));
}
