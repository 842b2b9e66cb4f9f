'use client';

import { lazy } from 'react';

const family = () => import('./kinds/executive-family');

/** The pictures of the executive page, some of which product pages show too; fetched together when one is shown. */
export const executivePictures = {
  abandoned: lazy(() => family().then((part) => ({ default: part.AbandonedVisual }))),
  area: lazy(() => family().then((part) => ({ default: part.AreaVisual }))),
  averageOrder: lazy(() => family().then((part) => ({ default: part.AverageOrderVisual }))),
  combo: lazy(() => family().then((part) => ({ default: part.ComboVisual }))),
  funnel: lazy(() => family().then((part) => ({ default: part.FunnelVisual }))),
  groups: lazy(() => family().then((part) => ({ default: part.GroupsVisual }))),
  mix: lazy(() => family().then((part) => ({ default: part.MixVisual }))),
  trend: lazy(() => family().then((part) => ({ default: part.TrendVisual }))),
  waterfall: lazy(() => family().then((part) => ({ default: part.WaterfallVisual }))),
} as const;
