import type { AskOf } from '../page';
import { askBubble, type Bubble } from './bubble';
import { askCategoryBars, type CategoryBars } from './category-bars';
import { askDecomposition, type Decomposition } from './decomposition';
import { askPairs, type Pairs } from './pairs';
import { askPareto, type Pareto } from './pareto';
import { askPriceDays, type PriceDays } from './price-days';
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
  | PriceDays
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
  priceDays: askPriceDays,
  productTable: askProductTable,
  ribbon: askRibbon,
  split: askSplit,
  subject: askSubject,
};
