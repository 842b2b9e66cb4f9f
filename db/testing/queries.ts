import fc from 'fast-check';
import { canonicalQuery } from '@/lib/metrics/canonical';
import { commerce } from '@/lib/metrics/commerce';
import { addDays } from '@/lib/metrics/grain';
import type { Filter, Grouping, Query } from '@/lib/metrics/types';

const nodes = [
  'electronics',
  'electronics.smartphone',
  'electronics.video',
  'electronics.video.tv',
  'electronics.video._',
  'apparel',
  'apparel.shoes',
  'uncategorised',
  'no.such',
];
const range = fc
  .tuple(fc.integer({ min: -3, max: 85 }), fc.integer({ min: 0, max: 90 }))
  .map(([start, length]) => ({
    from: addDays('2019-10-01', start),
    to: addDays('2019-10-01', start + length),
  }));

const grouping: fc.Arbitrary<Grouping> = fc.oneof(
  fc.constantFrom('day' as const, 'week' as const, 'month' as const).map((time) => ({ time })),
  fc.constantFrom('', 'electronics', 'electronics.video').map((under) => ({ category: { under } })),
  fc.constant({ leaf: true } as const),
  fc
    .constantFrom(
      'customerType' as const,
      'weekday' as const,
      'dayType' as const,
      'hour' as const,
      'brand' as const,
      'product' as const,
      'segment' as const,
      'priceBand' as const,
    )
    .map((attribute) => ({ attribute })),
);
const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });
const where = fc.record(
  {
    category: some(nodes),
    brand: some(['apple', 'samsung', 'null', '(none)']),
    product: some(['1', '3', '5', '8', '99']),
    customerType: some(['none', 'new', 'returning']),
    segment: some(['none', 'champions', 'new', 'lost']),
    dayType: some(['weekday', 'weekend']),
    step: some(['cartSessions', 'orders', 'strictCarts']),
    crawlers: fc.constant('include' as const),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Filter>;

/** Of the category tree one grouping at a time. */
const key = (item: Grouping) =>
  'time' in item ? 'time' : 'category' in item || 'leaf' in item ? 'category' : item.attribute;

const productStats = commerce.sources.find((source) => source.name === 'product_day')?.stats ?? [];

/** A question by product, of what the sources by product hold: chance alone would seldom ask one. */
const productQuery: fc.Arbitrary<Query> = fc.record({
  stats: fc.subarray([...productStats], { minLength: 1, maxLength: 4 }),
  range: fc.oneof({ weight: 4, arbitrary: range }, fc.constant({ from: '2019-10-01', to: '2020-01-31' })),
  by: fc.oneof(
    fc.constant<Grouping[]>([{ attribute: 'product' }]),
    fc.subarray<Grouping>([{ attribute: 'product' }, { time: 'month' }, { attribute: 'customerType' }], {
      minLength: 1,
    }),
  ),
  where: fc.oneof(fc.constantFrom<Filter>({}, { dayType: ['weekend'] }), where),
});

/** A question by brand, hour and segment, which chance alone would seldom ask for whole months. */
const memberQuery: fc.Arbitrary<Query> = fc.record({
  stats: fc.constantFrom(
    ['revenue', 'units'],
    ['sessions', 'orders', 'orderSquares'],
    ['strictOrders', 'abandoned'],
  ),
  range,
  by: fc.constantFrom<Grouping[]>(
    [{ attribute: 'brand' }, { attribute: 'segment' }],
    [{ attribute: 'brand' }],
    [{ time: 'month' }],
    [{ attribute: 'weekday' }, { attribute: 'hour' }],
  ),
  where: fc.record(
    {
      brand: fc.constantFrom(['apple'], ['samsung']),
      segment: some(['none', 'champions', 'new', 'lost']),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Filter>,
});

/** People under filters that chance alone would seldom ask for together. */
const peopleQuery: fc.Arbitrary<Query> = fc.record({
  stats: fc.constantFrom(['visitors'], ['customers']),
  range,
  by: fc.constantFrom<Grouping[]>(
    [],
    [{ time: 'day' }],
    [{ time: 'week' }],
    [{ attribute: 'brand' }],
    [{ attribute: 'segment' }],
  ),
  where: fc.record(
    {
      category: fc.constantFrom(['electronics'], ['electronics.video']),
      brand: fc.constantFrom(['apple'], ['samsung']),
      segment: some(['none', 'champions', 'new', 'lost']),
      dayType: fc.constantFrom(['weekend'], ['weekday']),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Filter>,
});

/** Stats that pages ask by themselves. */
const alone = ['visitors', 'customers', 'contribution'];

const anyQuery: fc.Arbitrary<Query> = fc.record({
  stats: fc.oneof(
    fc.subarray(
      Object.keys(commerce.stats).filter((stat) => !alone.includes(stat)),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom(...alone.map((stat) => [stat])),
  ),
  range,
  by: fc.uniqueArray(grouping, { maxLength: 2, selector: key }),
  // Most pages filter little: half of the questions carry no filter at all.
  where: fc.oneof(fc.constant<Filter>({}), where),
});

/** Any question of the commerce model, people and visits asked for apart as pages do. */
export const randomQuery: fc.Arbitrary<Query> = fc
  .oneof(
    { weight: 6, arbitrary: anyQuery },
    { weight: 1, arbitrary: productQuery },
    { weight: 2, arbitrary: memberQuery },
    { weight: 2, arbitrary: peopleQuery },
  )
  .map(canonicalQuery);
