import { expect, test } from 'vitest';
import { labelPriceBand, priceBands } from './price-bands';

test('bands are named from the cheapest to the dearest, each once', () => {
  const names = priceBands.map(labelPriceBand);
  expect([names[0], names[1], names[6], names[7], names[8]]).toEqual([
    'Under $10',
    '$10 to $25',
    '$500 to $1,000',
    '$1,000 and more',
    'No price',
  ]);
  expect(new Set(names).size).toBe(names.length);
});
