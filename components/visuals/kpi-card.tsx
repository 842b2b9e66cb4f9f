'use client';

import { Unlink } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { type Change, NO_VALUE } from '@/lib/format';
import type { Metric } from '@/lib/metrics/types';
import { classes } from '../ui/classes';
import { Skeleton } from '../ui/skeleton';
import { ChangeBadge } from './change-badge';
import { StaleBar } from './stale-bar';
import { useVisualMenu } from './use-visual-menu';
import type { VisualMenuOffer } from './visual-menu';
import type { VisualState } from './visual-state';

type KpiCardProps = {
  readonly label: string;
  /** Written for readers. */
  readonly value: string;
  /** The exact value, shown on hover where `value` is shortened. */
  readonly exact?: string;
  readonly change?: Change;
  readonly better: Metric['better'];
  /** What it is compared with, such as `vs 1–30 Sep 2019`. */
  readonly caption?: string;
  readonly state: VisualState;
  readonly stale?: boolean;
  readonly menu?: VisualMenuOffer;
  /** A small picture at the foot; it fills its parent. */
  readonly sparkline?: ReactNode;
  /** A target, or how far it is reached. */
  readonly progress?: ReactNode;
  /** What its rules found, in words, for files. */
  readonly flags?: readonly string[];
  readonly className?: string;
};

/** One number with its change, the same height in every state. */
export function KpiCard({
  label,
  state,
  stale = false,
  menu = {},
  sparkline,
  progress,
  flags = [],
  className,
  ...rest
}: KpiCardProps) {
  const id = useId();
  const { value, exact = value, change, caption } = rest;
  const compared = [[change?.text, caption].filter(Boolean).join(' '), ...flags].join(' · ');
  const { button, panel, note } = useVisualMenu({
    title: label,
    offer: menu,
    tableOver: true,
    figure: { value: exact, note: compared },
  });
  return (
    <section
      aria-labelledby={id}
      aria-busy={stale || state.kind === 'loading'}
      className={classes(
        '@container relative flex flex-col rounded-lg border border-line bg-card pt-2 pb-3.5 pl-4 shadow-card',
        className,
      )}
    >
      <StaleBar on={stale} />
      <header className="flex h-8 items-center gap-1 pr-2">
        <h2 id={id} className="min-w-0 grow truncate font-medium text-body text-soft">
          {label}
        </h2>
        {note !== '' && (
          <span title={note} className="shrink-0 text-faint">
            <Unlink aria-hidden className="size-3.5" />
            <span className="sr-only">{note}</span>
          </span>
        )}
        {button}
      </header>
      <div className="flex grow flex-col pr-4">
        <Figure state={state} stale={stale} {...rest} />
        {progress}
        {sparkline && (
          <div className={classes('mt-auto h-11 pt-2 transition-opacity', stale && 'opacity-45 delay-150')}>
            {state.kind === 'ready' && sparkline}
          </div>
        )}
      </div>
      {panel}
    </section>
  );
}

type FigureProps = Pick<KpiCardProps, 'value' | 'exact' | 'change' | 'better' | 'caption' | 'state'> & {
  readonly stale: boolean;
};

function Figure({ state, stale, value, exact, change, better, caption }: FigureProps) {
  if (state.kind === 'loading') {
    return (
      <>
        <div className="flex h-8 items-center">
          <Skeleton className="h-6 w-28 max-w-full" />
        </div>
        <div className="mt-1 flex h-10 items-start pt-1 @3xs:h-5">
          <Skeleton className="h-3 w-36 max-w-full" />
        </div>
      </>
    );
  }
  return (
    <>
      <p
        // Dimmed by its colour, which keeps it readable, not by opacity.
        className={classes(
          'tabular truncate font-semibold text-figure tracking-tight transition-colors',
          stale && 'text-faint delay-150',
        )}
        title={state.kind === 'ready' ? exact : undefined}
      >
        {state.kind === 'ready' ? value : NO_VALUE}
      </p>
      <div className="mt-1 flex h-10 min-w-0 flex-col items-start gap-0.5 text-faint text-small @3xs:h-5 @3xs:flex-row @3xs:items-center @3xs:gap-1.5">
        <Underline state={state} change={change} better={better} caption={caption} />
      </div>
    </>
  );
}

type UnderlineProps = {
  readonly state: VisualState;
  readonly change: Change | undefined;
  readonly better: Metric['better'];
  readonly caption: string | undefined;
};

function Underline({ state, change, better, caption }: UnderlineProps) {
  if (state.kind === 'error')
    return (
      <>
        <span role="alert" className="max-w-full truncate text-bad" title={state.message}>
          {state.message}
        </span>
        <button type="button" onClick={state.onRetry} className="shrink-0 font-medium text-accent underline">
          Try again
        </button>
      </>
    );
  if (state.kind === 'empty')
    return (
      <span className="max-w-full truncate" title={state.why}>
        {state.why}
      </span>
    );
  return (
    <>
      {change && <ChangeBadge change={change} better={better} />}
      {caption && (
        <span className="max-w-full truncate" title={caption}>
          {caption}
        </span>
      )}
    </>
  );
}
