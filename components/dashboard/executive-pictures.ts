'use client';

import { lazy } from 'react';

const family = () => import('./kinds/executive-family');

/** The pictures of the executive page, fetched together when one of them is shown. */
export const executivePictures = {
  abandoned: lazy(() => family().then((part) => ({ default: part.AbandonedVisual }))),
  averageOrder: lazy(() => family().then((part) => ({ default: part.AverageOrderVisual }))),
  combo: lazy(() => family().then((part) => ({ default: part.ComboVisual }))),
  groups: lazy(() => family().then((part) => ({ default: part.GroupsVisual }))),
  mix: lazy(() => family().then((part) => ({ default: part.MixVisual }))),
  waterfall: lazy(() => family().then((part) => ({ default: part.WaterfallVisual }))),
} as const;
