'use client';

import { lazy } from 'react';

/** The pictures that explain a change, a loss or a difference, fetched when one is shown. */
export const executivePictures = {
  abandoned: lazy(() =>
    import('./kinds/abandoned-visual').then((part) => ({ default: part.AbandonedVisual })),
  ),
  groups: lazy(() => import('./kinds/groups-visual').then((part) => ({ default: part.GroupsVisual }))),
  waterfall: lazy(() =>
    import('./kinds/waterfall-visual').then((part) => ({ default: part.WaterfallVisual })),
  ),
} as const;
