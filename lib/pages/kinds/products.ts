import type { AskOf } from '../page';
import { askBubble, type Bubble } from './bubble';
import { askCategoryBars, type CategoryBars } from './category-bars';
import { askDecomposition, type Decomposition } from './decomposition';
import { askPairs, type Pairs } from './pairs';
import { askPareto, type Pareto } from './pareto';
import { askPriceDays, type PriceDays } from './price-days';
import { askPriceChanges, askPriceSpread, type PriceChanges, type PriceSpread } from './price-spread';
import { askProductTable, type ProductTable } from './product-table';
import { askRibbon, type Ribbon } from './ribbon';
import { askSplit, type Split } from './split';
import { askSubject, type Subject } from './subject';

/** The visuals of the product pages. */
export type ProductVisual =
  | Bubble
  | CategoryBars
  | Decomposition
  | Pairs
  | Pareto
  | PriceChanges
  | PriceDays
  | PriceSpread
  | ProductTable
  | Ribbon
  | Split
  | Subject;

export const productAsks: {
  readonly [K in ProductVisual['kind']]: AskOf<Extract<ProductVisual, { kind: K }>>;
} = {
  bubble: askBubble,
  categoryBars: askCategoryBars,
  decomposition: askDecomposition,
  pairs: askPairs,
  pareto: askPareto,
  priceChanges: askPriceChanges,
  priceDays: askPriceDays,
  priceSpread: askPriceSpread,
  productTable: askProductTable,
  ribbon: askRibbon,
  split: askSplit,
  subject: askSubject,
};
