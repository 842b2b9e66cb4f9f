'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { linkParsers } from '@/lib/filters/link';
import { isWithin } from '@/lib/metrics/node-path';

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

type Lists = {
  readonly category: readonly string[];
  readonly brand: readonly string[];
  readonly pick: readonly string[];
};

/** What a page about one product, category or brand counts, as filters of another page. */
function filtersOf(path: string, { category, brand, pick }: Lists): Lists {
  const [, kind = '', name = ''] = /^\/products\/(?:(category|brand)\/)?([^/]+)$/.exec(path) ?? [];
  const value = decodeURIComponent(name);
  if (value === '') return { category, brand, pick };
  if (kind === 'brand') return { category, brand: [value], pick };
  if (kind === '') return { category: [], brand: [], pick: [...pick, `product.product:${value}`] };
  const inside = category.filter((node) => isWithin(node, value));
  return { category: inside.length > 0 ? inside : [value], brand, pick };
}

/** The filters that the page of a day takes along: selections of days say nothing there. */
function forDay(query: URLSearchParams, path: string): void {
  const names = ['category', 'brand', 'pick'] as const;
  const read = (name: (typeof names)[number]) => linkParsers[name].parse(query.get(name) ?? '') ?? [];
  const pick = read('pick').filter((text) => !ofTime.test(text));
  const lists = filtersOf(path, { category: read('category'), brand: read('brand'), pick });
  for (const name of names) {
    if (lists[name].length > 0) query.set(name, linkParsers[name].serialize([...lists[name]]));
    else query.delete(name);
  }
}

/** The link of a detail page with the filters of where one is, and the way back to it. */
export function drillHref(path: string, search: string, subject: Subject): string {
  const query = new URLSearchParams(search);
  const back = search === '' ? path : `${path}?${search}`;
  query.delete('set');
  query.delete('back');
  if ('day' in subject) forDay(query, path);
  if (back.length <= longestBack) query.set('back', back);
  return `${subjectPath(subject)}?${query}`;
}

/** Makes links to detail pages from the page that is shown. */
export function useDrill(): (subject: Subject) => string {
  const path = usePathname();
  const search = useSearchParams().toString();
  return (subject) => drillHref(path, search, subject);
}
