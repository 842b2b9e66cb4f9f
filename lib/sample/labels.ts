import type { Product } from './catalogue';
import { growInts } from './grow';
import { openTextStore, type TextStore } from './text-store';

/** The middles of rows: product, category id, code and brand, made when first shown. */
export type Labels = {
  readonly texts: TextStore;
  /** The number of a product's text; `late` is after the relabelling, `other` with its other brand. */
  readonly of: (product: number, late: boolean, other: boolean) => number;
};

const UNKNOWN = -1;
const VARIANTS = 4;

/** Opens the labels of these products. */
export function openLabels(products: readonly Product[]): Labels {
  const texts = openTextStore();
  const known = growInts();

  function make(index: number, late: boolean, other: boolean): number {
    const product = products[index];
    if (product === undefined) throw new RangeError(`No product ${index}`);
    const { category, brand, otherBrand } = product;
    if (other && otherBrand === brand) return of(index, late, false);
    const shelf = late ? `${category.lateId},${category.lateCode}` : `${category.id},${category.code}`;
    return texts.add(`${product.id},${shelf},${other ? otherBrand : brand},`);
  }

  function of(product: number, late: boolean, other: boolean): number {
    const place = product * VARIANTS + (late ? 2 : 0) + (other ? 1 : 0);
    while (known.size() <= place) known.push(UNKNOWN);
    if (known.at(place) === UNKNOWN) known.set(place, make(product, late, other));
    return known.at(place);
  }

  return { texts, of };
}
