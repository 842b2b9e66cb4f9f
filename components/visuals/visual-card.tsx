'use client';

import { lazy, type ReactNode, Suspense, useId } from 'react';
import { classes } from '../ui/classes';
import { Dialog } from '../ui/dialog';
import { ChartSlot, useChartSlot } from './chart-slot';
import { StaleBar } from './stale-bar';
import { UnheardNote } from './unheard-note';
import { useVisualMenu } from './use-visual-menu';
import { VisualBody } from './visual-body';
import type { VisualMenuOffer } from './visual-menu';
import type { VisualState } from './visual-state';

const SolidNote = lazy(() => import('./solid-note').then((part) => ({ default: part.SolidNote })));
const DataTable = lazy(() => import('../ui/data-table').then((part) => ({ default: part.DataTable })));

type VisualCardProps = {
  readonly title: string;
  /** States the period and the filters. */
  readonly subtitle: string;
  readonly state: VisualState;
  /** Newer rows are on their way: the old picture stays, dimmed. */
  readonly stale?: boolean;
  /** A part of the rows is there and shown, and more are on their way. */
  readonly counting?: boolean;
  readonly menu?: VisualMenuOffer;
  readonly actions?: ReactNode;
  readonly footnote?: ReactNode;
  /** Height of the picture in pixels, the same in every state. */
  readonly height?: number;
  /** Words that need more room than that get it. */
  readonly grows?: boolean;
  /** The picture; it fills its parent. */
  readonly children: ReactNode;
  readonly className?: string;
};

/** The card around a visual: title, states, menu, table and full screen. */
export function VisualCard({
  title,
  subtitle,
  state,
  stale = false,
  counting = false,
  menu = {},
  actions,
  footnote,
  height = 280,
  grows = false,
  children,
  className,
}: VisualCardProps) {
  const id = useId();
  const slot = useChartSlot();
  const { button, panel, tableShown, focused, leaveFocus, note, solid } = useVisualMenu({
    title,
    subtitle,
    offer: menu,
    slot,
  });
  const content =
    tableShown && menu.table ? (
      <Suspense>
        <DataTable {...menu.table()} />
      </Suspense>
    ) : (
      children
    );
  const body = (
    <ChartSlot value={slot.attach}>
      <VisualBody state={state} stale={stale}>
        {content}
      </VisualBody>
    </ChartSlot>
  );
  return (
    <section
      aria-labelledby={id}
      aria-busy={stale || counting || state.kind === 'loading'}
      className={classes(
        '@container relative flex flex-col rounded-lg border border-line bg-card shadow-card',
        className,
      )}
    >
      <StaleBar on={stale} />
      <header className="flex flex-wrap items-start gap-x-2 gap-y-1 pt-3 pr-11 pb-2 pl-4">
        <div className="min-w-0 flex-1 basis-40">
          <h2 id={id} className="font-semibold text-body">
            {title}
          </h2>
          <p className="min-h-4 text-faint text-small">
            {subtitle}
            {solid !== '' && (
              <Suspense>
                <SolidNote text={solid} />
              </Suspense>
            )}
            {note !== '' && <UnheardNote text={note} />}
          </p>
        </div>
        {actions && <div className="-mt-0.5 basis-full @md:basis-auto">{actions}</div>}
        <div className="absolute top-2 right-2">{button}</div>
      </header>
      <div
        style={grows ? { minHeight: height } : { height }}
        className={classes('relative', tableShown ? 'px-1' : 'px-4')}
      >
        {focused ? <p className="text-faint text-small">Shown full screen.</p> : body}
      </div>
      <footer className="min-h-3 px-4 pb-3 text-faint text-small not-empty:pt-2">{footnote}</footer>
      {focused && (
        <Dialog kind="full" title={title} subtitle={subtitle} onClose={leaveFocus} actions={actions}>
          {body}
        </Dialog>
      )}
      {panel}
    </section>
  );
}
