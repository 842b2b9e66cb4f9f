'use client';

import { lazy, Suspense } from 'react';
import type { ChartProps } from './chart';

const Chart = lazy(() => import('./chart').then((part) => ({ default: part.Chart })));

/** A chart whose drawing code arrives after the page's own; its place is kept meanwhile. */
export function LazyChart(props: ChartProps) {
  return (
    <Suspense fallback={<div style={{ height: props.height }} />}>
      <Chart {...props} />
    </Suspense>
  );
}
