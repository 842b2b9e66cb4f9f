import { expect, it } from 'vitest';
import { commerce } from './commerce';
import { plan } from './plan';
import type { Query } from './types';
import { unweigh } from './weigh';

const query = (change: Partial<Query> = {}): Query => ({
  stats: ['contribution'],
  range: { from: '2020-04-01', to: '2020-04-30' },
  by: [],
  where: {},
  ...change,
});
const routed = (asked: Query) => plan(commerce, asked).parts.map(({ source }) => source.name);

it('contribution is revenue by category, from the sources that know it', () => {
  const asked = query({ by: [{ time: 'day' }] });
  expect(unweigh(commerce, asked)).toEqual({
    query: { ...asked, stats: ['revenue'], by: [{ time: 'day' }, { category: { under: '' } }] },
    by: 'category',
  });
  expect(routed(asked)).toEqual(['category_day']);
  expect(routed(query())).toEqual(['category_month']);
  expect(routed(query({ where: { brand: ['apple'] } }))).toEqual(['brand_month']);
  expect(routed(query({ where: { segment: ['champions'] } }))).toEqual(['segment_month']);
});

it('categories that are asked for anyway have the margin of the one of level 1 that they lie in', () => {
  const asked = query({ by: [{ category: { under: 'electronics' } }] });
  expect(unweigh(commerce, asked)).toEqual({ query: { ...asked, stats: ['revenue'] }, by: 'category' });
});

it('products have the margin of their category', () => {
  const one = query({ where: { product: ['1'] }, by: [{ time: 'day' }] });
  expect(unweigh(commerce, one)?.by).toBe('product');
  expect(routed(one)).toEqual(['product_day']);
  expect(unweigh(commerce, query({ by: [{ attribute: 'product' }] }))?.query.by).toHaveLength(1);
});

it('what sources store is asked as it stands', () => {
  expect(unweigh(commerce, query({ stats: ['revenue', 'orders'] }))).toBeNull();
});
