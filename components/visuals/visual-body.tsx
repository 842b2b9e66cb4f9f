import type { ReactNode } from 'react';
import { classes } from '../ui/classes';
import { EmptyState, ErrorState } from '../ui/message-state';
import { Skeleton } from '../ui/skeleton';
import type { VisualState } from './visual-state';

type VisualBodyProps = { readonly state: VisualState; readonly stale: boolean; readonly children: ReactNode };

/** The picture, or what stands in its place; fills the height that its parent fixes. */
export function VisualBody({ state, stale, children }: VisualBodyProps) {
  switch (state.kind) {
    case 'loading':
      return <ChartSkeleton />;
    case 'empty':
      return (
        <EmptyState
          why={state.why}
          {...(state.hint !== undefined && { hint: state.hint })}
          {...(state.action && { action: state.action })}
        />
      );
    case 'error':
      return <ErrorState message={state.message} onRetry={state.onRetry} />;
    case 'ready':
      return (
        // The delay spares a quick answer the flicker.
        <div
          className={classes(
            'h-full transition-opacity',
            stale ? 'opacity-45 delay-150 duration-200' : 'opacity-100 duration-100',
          )}
        >
          {children}
        </div>
      );
  }
}

const BARS = [38, 52, 44, 63, 58, 72, 66, 80, 61, 70, 84, 76];

function ChartSkeleton() {
  return (
    <div aria-hidden className="flex h-full items-end gap-[3%] px-1 pb-1">
      {BARS.map((height) => (
        <div key={height} style={{ height: `${height}%` }} className="grow">
          <Skeleton className="h-full w-full opacity-70" />
        </div>
      ))}
    </div>
  );
}
