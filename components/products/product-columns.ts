import type { Unit } from '@/lib/export/sheet';

/** The columns of the product table in files and in its plain table. */
export const productColumns: readonly {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
}[] = [
  { key: 'product', label: 'Product', unit: 'text' },
  { key: 'category', label: 'Category', unit: 'text' },
  { key: 'brand', label: 'Brand', unit: 'text' },
  { key: 'revenue', label: 'Revenue', unit: 'money' },
  { key: 'units', label: 'Units', unit: 'count' },
  { key: 'views', label: 'Views', unit: 'count' },
  { key: 'carts', label: 'Carts', unit: 'count' },
  { key: 'sessions', label: 'Sessions', unit: 'count' },
  { key: 'orders', label: 'Orders', unit: 'count' },
  { key: 'rate', label: 'Category conversion', unit: 'percent' },
  { key: 'verdict', label: 'Against category', unit: 'text' },
  { key: 'price', label: 'Price now', unit: 'money' },
  { key: 'usual', label: 'Usual price', unit: 'money' },
  { key: 'popularity', label: 'Popularity', unit: 'decimal' },
];
