import { expect, test } from 'vitest';
import { relationOf } from './relation';
import { toStatement } from './statement';

const version = { version: 3, asOf: null, days: { from: '2019-12-05', to: '2020-03-20' } };
const read = (...ranges: readonly [from: string, to: string][]) =>
  toStatement(
    relationOf(
      'brand_day',
      ranges.map(([from, to]) => ({ from, to })),
      version,
    ),
  ).text;

test('one month is its view, several are their views together', () => {
  expect(read(['2020-01-01', '2020-01-31'])).toBe('mart_3.brand_day_2020_01');
  expect(read(['2020-01-31', '2020-02-01'])).toBe(
    '(select * from mart_3.brand_day_2020_01 union all select * from mart_3.brand_day_2020_02)',
  );
  expect(read(['2019-12-31', '2019-12-31'], ['2020-02-10', '2020-02-12'])).toBe(
    '(select * from mart_3.brand_day_2019_12 union all select * from mart_3.brand_day_2020_02)',
  );
});

test('all months, and days that the data does not hold, are the view of all', () => {
  expect(read(['2019-01-01', '2030-01-01'])).toBe('mart_3.brand_day');
  expect(read(['2018-01-01', '2018-02-01'])).toBe('mart_3.brand_day');
});
