'use client';

import { type ComponentType, lazy } from 'react';
import type { ProductVisual } from '@/lib/pages/kinds/products';
import type { VisualProps } from '../visual-props';

type Kind = ProductVisual['kind'];

/** The pictures of the product pages. */
export const productPictures: { readonly [K in Kind]: ComponentType<VisualProps<K>> } = {
  bubble: lazy(() => import('./bubble-visual').then((part) => ({ default: part.BubbleVisual }))),
  categoryBars: lazy(() =>
    import('./category-bars-visual').then((part) => ({ default: part.CategoryBarsVisual })),
  ),
  decomposition: lazy(() =>
    import('./decomposition-visual').then((part) => ({ default: part.DecompositionVisual })),
  ),
  pairs: lazy(() => import('./pairs-visual').then((part) => ({ default: part.PairsVisual }))),
  pareto: lazy(() => import('./pareto-visual').then((part) => ({ default: part.ParetoVisual }))),
  priceChanges: lazy(() =>
    import('./price-changes-visual').then((part) => ({ default: part.PriceChangesVisual })),
  ),
  priceSpread: lazy(() =>
    import('./price-spread-visual').then((part) => ({ default: part.PriceSpreadVisual })),
  ),
  priceDays: lazy(() => import('./price-days-visual').then((part) => ({ default: part.PriceDaysVisual }))),
  productTable: lazy(() =>
    import('./product-table-visual').then((part) => ({ default: part.ProductTableVisual })),
  ),
  ribbon: lazy(() => import('./ribbon-visual').then((part) => ({ default: part.RibbonVisual }))),
  split: lazy(() => import('./split-visual').then((part) => ({ default: part.SplitVisual }))),
  subject: lazy(() => import('./subject-visual').then((part) => ({ default: part.SubjectVisual }))),
};
