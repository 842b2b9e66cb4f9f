import { expect, test } from 'vitest';
import { rowsHref } from './rows-href';

test('the rows of a page are those under its link', () => {
  expect(rowsHref('')).toBe('/rows');
  expect(rowsHref('from=2019-11-01&brand=apple&back=%2Fproducts')).toBe('/rows?from=2019-11-01&brand=apple');
});

test('those of a page about a day are of that day alone', () => {
  expect(rowsHref('from=2019-11-01&to=2019-11-30&days=weekend&brand=apple', '2019-11-17')).toBe(
    '/rows?from=2019-11-17&to=2019-11-17&brand=apple',
  );
});
