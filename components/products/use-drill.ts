'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { linkParsers } from '@/lib/filters/link';

/** What a detail page is about. */
export type Subject =
  | { readonly product: string }
  | { readonly category: string }
  | { readonly brand: string }
  | { readonly day: string };

/** A way back longer than this would make links that servers refuse: it is left out. */
const longestBack = 1_800;

/** The path of a detail page. */
export function subjectPath(subject: Subject): string {
  if ('day' in subject) return `/day/${subject.day}`;
  if ('product' in subject) return `/products/${encodeURIComponent(subject.product)}`;
  return 'category' in subject
    ? `/products/category/${encodeURIComponent(subject.category)}`
    : `/products/brand/${encodeURIComponent(subject.brand)}`;
}

/** Selections of days, which say nothing on a page about one day. */
const ofTime = /^[\w-]+\.(time|dayType|weekday):/;

function withoutDays(query: URLSearchParams): void {
  const kept = (linkParsers.pick.parse(query.get('pick') ?? '') ?? []).filter((text) => !ofTime.test(text));
  if (kept.length > 0) query.set('pick', linkParsers.pick.serialize(kept));
  else query.delete('pick');
}

/** The link of a detail page with the filters of where one is, and the way back to it. */
export function drillHref(path: string, search: string, subject: Subject): string {
  const query = new URLSearchParams(search);
  const back = search === '' ? path : `${path}?${search}`;
  query.delete('set');
  query.delete('back');
  if ('day' in subject) withoutDays(query);
  if (back.length <= longestBack) query.set('back', back);
  return `${subjectPath(subject)}?${query}`;
}

/** Makes links to detail pages from the page that is shown. */
export function useDrill(): (subject: Subject) => string {
  const path = usePathname();
  const search = useSearchParams().toString();
  return (subject) => drillHref(path, search, subject);
}
