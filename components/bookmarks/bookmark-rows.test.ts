import { describe, expect, it } from 'vitest';
import type { NavItem } from '../shell/nav-items';
import { findBookmarks, hrefOf, namePage, neighboursOf, readBookmarks } from './bookmark-rows';

const items: readonly NavItem[] = [
  { href: '/', label: 'Executive', icon: 'executive' },
  { href: '/products', label: 'Products', icon: 'products' },
];
const row = (id: string, name: string, path: string, query = '') => ({
  ...{ id, name, path, query, author: null, at: '2026-01-01 10:00:00' },
  ...{ shared: 'false', own: 'true', opens: 'false' },
});
const list = readBookmarks([
  row('a', 'Weekends', '/', 'days=weekend'),
  row('b', 'Best sellers', '/products'),
  row('c', 'Phones', '/products/brand/sam%20sung'),
]);

describe('bookmarks', () => {
  it('name their page', () => {
    expect(list.map(({ path }) => namePage(path, items))).toEqual([
      'Executive',
      'Products',
      'Products › sam sung',
    ]);
  });

  it('lead to their page with their filters', () => {
    expect(list.map(hrefOf)).toEqual(['/?days=weekend', '/products', '/products/brand/sam%20sung']);
  });

  it('are found by words of their name and page, in any order', () => {
    expect(findBookmarks(list, 'products best', items).map(({ id }) => id)).toEqual(['b']);
    expect(findBookmarks(list, ' ', items)).toHaveLength(3);
    expect(findBookmarks(list, 'nothing', items)).toEqual([]);
  });

  it('change places with those beside them', () => {
    const [first, second] = list;
    if (!first || !second) throw new Error('The list is too short.');
    expect(neighboursOf(list, first)).toEqual({ before: undefined, after: second });
    expect(neighboursOf(list, second).before).toBe(first);
  });
});
