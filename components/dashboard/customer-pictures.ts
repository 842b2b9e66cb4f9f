'use client';

import { lazy } from 'react';

/** The pictures of the customers page, fetched when it is shown. */
export const customerPictures = {
  cohorts: lazy(() => import('./kinds/cohorts-visual').then((part) => ({ default: part.CohortsVisual }))),
  customerList: lazy(() =>
    import('./kinds/customer-list-visual').then((part) => ({ default: part.CustomerListVisual })),
  ),
  lorenz: lazy(() => import('./kinds/lorenz-visual').then((part) => ({ default: part.LorenzVisual }))),
  purchaseHeatmap: lazy(() =>
    import('./kinds/purchase-heatmap-visual').then((part) => ({ default: part.PurchaseHeatmapVisual })),
  ),
  recencyFrequency: lazy(() =>
    import('./kinds/recency-frequency-visual').then((part) => ({ default: part.RecencyFrequencyVisual })),
  ),
  segmentsDonut: lazy(() =>
    import('./kinds/segments-donut-visual').then((part) => ({ default: part.SegmentsDonutVisual })),
  ),
  segmentsMatrix: lazy(() =>
    import('./kinds/segments-matrix-visual').then((part) => ({ default: part.SegmentsMatrixVisual })),
  ),
  segmentsTreemap: lazy(() =>
    import('./kinds/segments-treemap-visual').then((part) => ({ default: part.SegmentsTreemapVisual })),
  ),
} as const;
