import type { ProductSort } from '@/lib/pages/kinds/product-table';

type Head = {
  readonly label: string;
  readonly sort?: ProductSort;
  readonly numeric?: boolean;
  readonly hint?: string;
};

/** The columns of the product table, in their order. */
export const productHeads: readonly Head[] = [
  { label: 'Product', sort: 'product' },
  { label: 'Revenue', sort: 'revenue', numeric: true },
  { label: 'Trend' },
  { label: 'Units', sort: 'units', numeric: true },
  { label: 'Views', sort: 'views', numeric: true },
  { label: 'Carts', sort: 'carts', numeric: true },
  {
    label: 'Conversion',
    sort: 'conversion',
    numeric: true,
    hint: 'Sessions that bought it among sessions that touched it, with the 95% interval',
  },
  {
    label: 'Against category',
    hint: 'Told from its category by more than chance; at most 5% of these verdicts are false',
  },
  { label: 'Price now', sort: 'price', numeric: true, hint: 'The newest price in all data' },
  {
    label: 'Against usual',
    sort: 'priceChange',
    numeric: true,
    hint: 'The newest price against the median of all prices it was seen at',
  },
  {
    label: 'Popularity',
    sort: 'popularity',
    numeric: true,
    hint: '0 to 100: views and units, each on a log scale against the largest',
  },
];
