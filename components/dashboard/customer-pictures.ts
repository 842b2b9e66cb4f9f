'use client';

import { lazy } from 'react';

/** The pictures of the customers page, fetched when it is shown. */
export const customerPictures = {
  atRiskGauges: lazy(() =>
    import('./kinds/at-risk-gauges-visual').then((part) => ({ default: part.AtRiskGaugesVisual })),
  ),
  churnCurve: lazy(() =>
    import('./kinds/churn-curve-visual').then((part) => ({ default: part.ChurnCurveVisual })),
  ),
  churnMatrix: lazy(() =>
    import('./kinds/churn-matrix-visual').then((part) => ({ default: part.ChurnMatrixVisual })),
  ),
  cohorts: lazy(() => import('./kinds/cohorts-visual').then((part) => ({ default: part.CohortsVisual }))),
  customerList: lazy(() =>
    import('./kinds/customer-list-visual').then((part) => ({ default: part.CustomerListVisual })),
  ),
  lifetimeValue: lazy(() =>
    import('./kinds/lifetime-value-visual').then((part) => ({ default: part.LifetimeValueVisual })),
  ),
  lorenz: lazy(() => import('./kinds/lorenz-visual').then((part) => ({ default: part.LorenzVisual }))),
  margins: lazy(() => import('./kinds/margins-visual').then((part) => ({ default: part.MarginsVisual }))),
  migration: lazy(() =>
    import('./kinds/migration-visual').then((part) => ({ default: part.MigrationVisual })),
  ),
  oneOrder: lazy(() => import('./kinds/one-order-visual').then((part) => ({ default: part.OneOrderVisual }))),
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
