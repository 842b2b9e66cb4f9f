import { expect, it } from 'vitest';
import { viewOf } from '../dashboard/kinds/testing';
import { productFlag } from './product-flag';

const view = viewOf();
const asOf = '2020-04-30 21:00:00';

it('a product whose weeks fall is flagged from its days', () => {
  const trend = '2020-03-30:400 2020-04-06:300 2020-04-13:100 2020-04-14:100 2020-04-20:100 2020-04-28:900';
  expect(productFlag({ trend }, view, asOf)).toMatchObject({
    text: 'Falling for 3 weeks',
    why: expect.stringContaining('$4, $3, $2, $1'),
  });
});

it('weeks without a sale count nothing, and where the days are not known nothing is said', () => {
  const trend = '2020-03-30:400 2020-04-06:300 2020-04-20:100';
  expect(productFlag({ trend }, view, asOf)).toBeNull();
  expect(productFlag({ trend: null }, view, asOf)).toBeNull();
});
