import { type ReactNode, Suspense } from 'react';
import { BookmarksButton } from '../bookmarks/bookmarks-button';
import { PaletteButton } from '../palette/palette-button';
import { DataStamp, type DataStampInfo } from './data-stamp';
import { LiveUpdate } from './live-update';
import { type BuildHref, Nav } from './nav';
import type { NavItem } from './nav-items';
import { ThemeSwitch } from './theme-switch';

type ShellProps = {
  /** Only pages that exist. */
  readonly items: readonly NavItem[];
  /** Makes a page's link from its path and the present query; keeps the whole query where not given. */
  readonly buildHref?: BuildHref;
  readonly title: string;
  readonly stamp?: DataStampInfo;
  /** One button. */
  readonly actions?: ReactNode;
  /** What a person should know before they read the page. */
  readonly banner?: ReactNode;
  /** Stays in sight while the page scrolls. */
  readonly slicers?: ReactNode;
  readonly children: ReactNode;
};

/** What stands around every page: navigation, title, the data's stamp, the theme, the slicers. */
export function Shell({ items, buildHref, title, stamp, actions, banner, slicers, children }: ShellProps) {
  // Each tool has its place before it is there: the page comes in pieces, and none pushes another.
  const columns = `minmax(0, 1fr) ${stamp ? 'minmax(var(--stamp), auto)' : ''} repeat(${actions ? 4 : 3}, var(--tool))`;
  return (
    <div className="min-h-dvh pb-[calc(3.5rem+env(safe-area-inset-bottom))] md:grid md:grid-cols-[auto_minmax(0,1fr)] md:pb-0">
      <a
        href="#content"
        className="-translate-y-20 fixed top-2 left-2 z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        Skip to the content
      </a>
      <Suspense fallback={<div className="hidden md:block md:w-14 wide:w-52" />}>
        <Nav items={items} {...(buildHref && { buildHref })} />
      </Suspense>
      <div className="min-w-0">
        <header
          style={{ gridTemplateColumns: columns }}
          className="grid h-14 items-center gap-1 px-4 [--stamp:--spacing(26)] [--tool:--spacing(8)] sm:[--stamp:--spacing(62)] md:px-6 pointer-coarse:[--tool:--spacing(10)]"
        >
          <h1 className="truncate font-semibold text-title">{title}</h1>
          {stamp && (
            <div className="flex h-10 min-w-0 items-center">
              <DataStamp info={stamp} />
            </div>
          )}
          {actions}
          <PaletteButton stamp={stamp} hasSlicers={slicers !== undefined} />
          <BookmarksButton />
          <ThemeSwitch />
        </header>
        {banner}
        {slicers}
        <main id="content" tabIndex={-1} className="@container px-4 pt-4 pb-10 outline-none md:px-6">
          {children}
        </main>
        {stamp && <LiveUpdate version={stamp.version} />}
      </div>
    </div>
  );
}
