'use client';

import { Bell, Database, LayoutDashboard, Package, PanelLeftClose, PanelLeftOpen, Users } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { RAIL_COOKIE } from '@/lib/look/preferences';
import { IntentLink } from '../ui/intent-link';
import { Logo } from './logo';
import type { NavIcon, NavItem } from './nav-items';
import { remember } from './remember';

const icons: Record<NavIcon, typeof Users> = {
  executive: LayoutDashboard,
  customers: Users,
  products: Package,
  alerts: Bell,
  data: Database,
};

export type BuildHref = (href: string, search: URLSearchParams) => string;

/** Keeps the whole query, so that the slicers stay the same from page to page. */
const keepQuery: BuildHref = (href, search) => (search.size > 0 ? `${href}?${search}` : href);

function toggleRail() {
  const next = document.documentElement.dataset.rail === 'narrow' ? 'wide' : 'narrow';
  document.documentElement.dataset.rail = next;
  remember(RAIL_COOKIE, next);
}

type NavProps = { readonly items: readonly NavItem[]; readonly buildHref?: BuildHref };

/** The way between pages: a rail on the left, a bar at the bottom of a phone. */
export function Nav({ items, buildHref = keepQuery }: NavProps) {
  const path = usePathname();
  const search = new URLSearchParams(useSearchParams());
  const current = (href: string) => (href === '/' ? path === '/' : path.startsWith(href));
  return (
    <nav
      aria-label="Pages"
      className="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-card pb-[env(safe-area-inset-bottom)] md:sticky md:top-0 md:flex md:h-dvh md:w-14 md:flex-col md:border-t-0 md:border-r md:pb-0 wide:w-52"
    >
      <IntentLink
        href={buildHref('/', search)}
        className="hidden h-14 items-center gap-2.5 px-3.5 font-semibold text-large md:flex"
      >
        <Logo />
        <span className="hidden wide:inline">Cartograph</span>
        <span className="wide:hidden sr-only">Cartograph</span>
      </IntentLink>
      <ul className="grid auto-cols-fr grid-flow-col md:flex md:grow md:flex-col md:gap-0.5 md:p-2">
        {items.map(({ href, label, icon }) => {
          const Icon = icons[icon];
          return (
            <li key={href}>
              <IntentLink
                href={buildHref(href, search)}
                title={label}
                aria-current={current(href) ? 'page' : undefined}
                className="flex h-14 flex-col items-center justify-center gap-0.5 text-soft text-tiny transition-colors hover:text-text aria-[current=page]:font-semibold aria-[current=page]:text-accent md:h-9 md:rounded-md md:text-body md:hover:bg-wash md:aria-[current=page]:bg-accent-soft wide:flex-row wide:justify-start wide:gap-2.5 wide:px-2.5"
              >
                <Icon aria-hidden className="size-5 md:size-4.5" />
                <span className="md:sr-only wide:not-sr-only">{label}</span>
              </IntentLink>
            </li>
          );
        })}
      </ul>
      <div className="hidden p-2 xl:block">
        <button
          type="button"
          onClick={toggleRail}
          className="flex h-9 w-full items-center justify-center gap-2.5 rounded-md text-faint hover:bg-wash hover:text-text wide:justify-start wide:px-2.5"
        >
          <PanelLeftClose aria-hidden className="hidden size-4.5 wide:block" />
          <PanelLeftOpen aria-hidden className="size-4.5 wide:hidden" />
          <span className="hidden wide:inline">Collapse</span>
          <span className="wide:hidden sr-only">Expand the navigation</span>
        </button>
      </div>
    </nav>
  );
}
