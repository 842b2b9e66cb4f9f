'use client';

import type { ComponentType } from 'react';
import type { Visual, VisualKind } from '@/lib/pages/kinds';
import { customerPictures } from './customer-pictures';
import { dayPictures } from './day-pictures';
import { executivePictures } from './executive-pictures';
import { KpiVisual } from './kinds/kpi-visual';
import { productPictures } from './kinds/product-pictures';
import { TargetVisual } from './kinds/target-visual';
import type { VisualProps } from './visual-props';

type Pictures = { readonly [K in VisualKind]: ComponentType<VisualProps<K>> };

/**
 * The picture of each kind of visual. Those without a chart come with the page, and what they share with the others
 * comes once; the others are fetched by the pages that show one, those shown together in one piece.
 */
const pictures: Pictures = {
  ...customerPictures,
  ...dayPictures,
  ...executivePictures,
  kpi: KpiVisual,
  ...productPictures,
  target: TargetVisual,
};

type AnyVisualProps = Omit<VisualProps<VisualKind>, 'visual'> & { readonly visual: Visual };

/** Draws a visual by its kind. */
export function Picture(props: AnyVisualProps) {
  // The table pairs each kind with its own picture; TypeScript cannot follow that through the union.
  const Kind = pictures[props.visual.kind] as ComponentType<AnyVisualProps>;
  return <Kind {...props} />;
}
