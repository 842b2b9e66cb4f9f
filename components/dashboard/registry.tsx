'use client';

import { type ComponentType, lazy, Suspense } from 'react';
import type { Visual, VisualKind } from '@/lib/pages/kinds';
import { customerPictures } from './customer-pictures';
import { executivePictures } from './executive-pictures';
import { productPictures } from './kinds/product-pictures';
import type { VisualProps } from './visual-props';

type Pictures = { readonly [K in VisualKind]: ComponentType<VisualProps<K>> };

/** The picture of each kind of visual, fetched by the pages that show one. */
const pictures: Pictures = {
  area: lazy(() => import('./kinds/area-visual').then((part) => ({ default: part.AreaVisual }))),
  averageOrder: lazy(() =>
    import('./kinds/average-order-visual').then((part) => ({ default: part.AverageOrderVisual })),
  ),
  combo: lazy(() => import('./kinds/combo-visual').then((part) => ({ default: part.ComboVisual }))),
  ...customerPictures,
  ...executivePictures,
  funnel: lazy(() => import('./kinds/funnel-visual').then((part) => ({ default: part.FunnelVisual }))),
  kpi: lazy(() => import('./kinds/kpi-visual').then((part) => ({ default: part.KpiVisual }))),
  mix: lazy(() => import('./kinds/mix-visual').then((part) => ({ default: part.MixVisual }))),
  ...productPictures,
  target: lazy(() => import('./kinds/target-visual').then((part) => ({ default: part.TargetVisual }))),
  trend: lazy(() => import('./kinds/trend-visual').then((part) => ({ default: part.TrendVisual }))),
};

type AnyVisualProps = Omit<VisualProps<VisualKind>, 'visual'> & { readonly visual: Visual };

/** Draws a visual by its kind. */
export function Picture(props: AnyVisualProps) {
  // The table pairs each kind with its own picture; TypeScript cannot follow that through the union.
  const Kind = pictures[props.visual.kind] as ComponentType<AnyVisualProps>;
  // A boundary each: the slicers answer before the pictures' code is there, and early clicks are replayed.
  return (
    <Suspense>
      <Kind {...props} />
    </Suspense>
  );
}
