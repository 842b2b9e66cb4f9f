import { expect, test } from 'vitest';
import { drillHref } from './use-drill';

const paramsOf = (href: string) => new URLSearchParams(href.slice(href.indexOf('?')));

test('a detail page takes the filters along, and the way back', () => {
  const href = drillHref('/products', 'brand=apple&set=table.page:2', { category: 'electronics.audio' });
  expect(href).toMatch(/^\/products\/category\/electronics\.audio\?/);
  expect([...paramsOf(href)]).toEqual([
    ['brand', 'apple'],
    ['back', '/products?brand=apple&set=table.page:2'],
  ]);
});

test('the page of a day leaves out selections of days, and keeps the others', () => {
  const picks = 'trend.time:2019-11-17..2019-11-17,category.category:electronics,heat.weekday:7';
  const href = drillHref('/', `from=2019-11-01&pick=${encodeURIComponent(picks)}`, { day: '2019-11-17' });
  expect(href).toMatch(/^\/day\/2019-11-17\?/);
  expect(paramsOf(href).get('from')).toBe('2019-11-01');
  expect(paramsOf(href).get('pick')).toBe('category.category:electronics');
  expect(paramsOf(drillHref('/', `pick=${picks.split(',')[0]}`, { day: '2019-11-17' })).has('pick')).toBe(
    false,
  );
});

test('the page of a day counts what the page about one category, brand or product counted', () => {
  const from = (path: string, search: string) => paramsOf(drillHref(path, search, { day: '2019-11-17' }));
  expect(from('/products/category/electronics', 'brand=lg').get('category')).toBe('electronics');
  expect(from('/products/category/electronics', 'category=electronics.audio,apparel').get('category')).toBe(
    'electronics.audio',
  );
  expect(from('/products/brand/le%20coq', 'brand=lg').get('brand')).toBe('le coq');
  const product = from('/products/1004856', 'brand=lg&pick=hours.hour:9');
  expect(product.has('brand')).toBe(false);
  expect(product.get('pick')).toBe('hours.hour:9,product.product:1004856');
  expect(from('/products', 'brand=lg').get('brand')).toBe('lg');
});

test('a way back that would make too long a link is left out', () => {
  expect(paramsOf(drillHref('/', `brand=${'x'.repeat(1_900)}`, { day: '2019-11-17' })).has('back')).toBe(
    false,
  );
});
