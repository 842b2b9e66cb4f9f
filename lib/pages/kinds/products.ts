import type { AskOf } from '../page';
import { askBubble, type Bubble } from './bubble';
import { askCategoryBars, type CategoryBars } from './category-bars';
import { askPareto, type Pareto } from './pareto';
import { askProductTable, type ProductTable } from './product-table';
import { askRibbon, type Ribbon } from './ribbon';

/** The visuals of the product pages. */
export type ProductVisual = Bubble | CategoryBars | Pareto | ProductTable | Ribbon;

export const productAsks: {
  readonly [K in ProductVisual['kind']]: AskOf<Extract<ProductVisual, { kind: K }>>;
} = {
  bubble: askBubble,
  categoryBars: askCategoryBars,
  pareto: askPareto,
  productTable: askProductTable,
  ribbon: askRibbon,
};
