'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { serializeLink } from '@/lib/filters/link';
import { drillHref } from '../products/use-drill';
import type { Ways } from './list-commands';

/** The ways to change page and filters; a filter changes the link as a slicer does, one step of the Back button. */
export function useWays(hasSlicers: boolean): Ways {
  const router = useRouter();
  const path = usePathname();
  const search = new URLSearchParams(useSearchParams());
  return {
    goTo: (href) => router.push(href),
    goWithFilters: (page) => {
      search.delete('back');
      router.push(search.size > 0 ? `${page}?${search}` : page);
    },
    goThrough: (subject) => router.push(drillHref(path, search.toString(), subject)),
    isOneDay: path.startsWith('/day/'),
    setFilter: hasSlicers
      ? (change) => window.history.pushState(null, '', `${path}${serializeLink(search, change)}`)
      : null,
  };
}
