import { expect, test } from 'vitest';
import { viewOf } from '@/components/dashboard/kinds/testing';
import type { Page } from './page';
import { scopeView } from './scope';

const page = (scope: NonNullable<Page['scope']>): Page => ({ title: '', path: '/', visuals: [], scope });
const view = viewOf({
  where: { category: ['electronics.video', 'apparel'], brand: ['apple'], dayType: ['weekend'] },
});

test('a page without a scope shows what the slicers say', () => {
  expect(scopeView({ title: '', path: '/', visuals: [] }, view)).toBe(view);
});

test('a product stands alone: category and brand say nothing of it, other slicers hold', () => {
  expect(scopeView(page({ product: ['7'] }), view).where).toEqual({ product: ['7'], dayType: ['weekend'] });
});

test('a category is narrowed by what is chosen inside it, and not by what lies elsewhere', () => {
  expect(scopeView(page({ category: ['electronics'] }), view).where.category).toEqual(['electronics.video']);
  expect(scopeView(page({ category: ['furniture'] }), view).where).toEqual({
    category: ['furniture'],
    brand: ['apple'],
    dayType: ['weekend'],
  });
});

test('a brand replaces the chosen ones and keeps the categories', () => {
  expect(scopeView(page({ brand: ['nike'] }), view).where).toMatchObject({
    brand: ['nike'],
    category: ['electronics.video', 'apparel'],
  });
});
