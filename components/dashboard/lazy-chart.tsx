'use client';

import { lazy, Suspense, use, useMemo } from 'react';
import type { ChartProps } from '../charts/chart';
import type { ChartPart } from '../charts/part-option';
import { useTheme } from '../shell/use-theme';
import { Skeleton } from '../ui/skeleton';
import { ChartSlot } from '../visuals/chart-slot';
import { useInFlight } from './in-flight';

const Chart = lazy(() => import('../charts/chart').then((part) => ({ default: part.Chart })));

type LazyChartProps = Omit<ChartProps, 'theme' | 'height' | 'ref'> & {
  /** The part of each mark that is drawn solid; none where nothing is highlighted. */
  readonly part?: ChartPart | null;
  /** It shows the days that are held elsewhere, and no others. */
  readonly isLive?: boolean;
};

/** A chart in the page's theme, filling its card; the drawing library comes after the page's first paint. */
export function LazyChart({ part, isLive = false, ...props }: LazyChartProps) {
  const { draw: whole } = props;
  const draw = useMemo<ChartProps['draw']>(
    () => (part ? (frame) => part.draw(whole(frame), frame) : whole),
    [whole, part],
  );
  const theme = useTheme();
  const attach = use(ChartSlot);
  // What is dragged over on one time chart shows on all of them.
  const held = useInFlight(({ brush }) => (props.brush && !isLive ? brush : null));
  return (
    <Suspense fallback={<Skeleton drawing className="h-full w-full" />}>
      <Chart
        {...props}
        draw={draw}
        band={held ?? (isLive ? null : (props.band ?? null))}
        theme={theme}
        height="100%"
        {...(attach && { ref: attach })}
      />
    </Suspense>
  );
}
