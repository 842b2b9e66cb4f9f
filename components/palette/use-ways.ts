'use client';

import { usePathname, useRouter } from 'next/navigation';
import { serializeLink } from '@/lib/filters/link';
import { drillHref } from '../products/use-drill';
import type { Ways } from './list-commands';

/** The link as it is when a command runs: the page may not have drawn the newest one yet. */
function linkNow(): { readonly path: string; readonly search: URLSearchParams } {
  const { pathname, search } = window.location;
  return { path: pathname, search: new URLSearchParams(search) };
}

/** The ways to change page and filters; a filter changes the link as a slicer does, one step of the Back button. */
export function useWays(hasSlicers: boolean): Ways {
  const router = useRouter();
  const isOneDay = usePathname().startsWith('/day/');
  return {
    goTo: (href) => router.push(href),
    goWithFilters: (page) => {
      const { search } = linkNow();
      search.delete('back');
      router.push(search.size > 0 ? `${page}?${search}` : page);
    },
    goThrough: (subject) => {
      const { path, search } = linkNow();
      router.push(drillHref(path, search.toString(), subject));
    },
    isOneDay,
    setFilter: hasSlicers
      ? (change) => {
          const { path, search } = linkNow();
          window.history.pushState(null, '', `${path}${serializeLink(search, change)}`);
        }
      : null,
  };
}
