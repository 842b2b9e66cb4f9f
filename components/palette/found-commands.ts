import { labelCode, labelPath } from '@/lib/filters/tree';
import { formatValue } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import { labelBrand } from '../dashboard/describe';
import { subjectPath } from '../products/use-drill';
import type { Command } from './commands';
import type { Ways } from './list-commands';

/** What the read `find` found, as commands: to go there, and for categories and brands to filter the page by it. */
export function foundCommands(rows: readonly Row[], { goWithFilters, setFilter }: Ways): Command[] {
  const found = rows.flatMap((row): Command[] => {
    const value = String(row.value);
    const id = `${row.kind} ${value}`;
    switch (row.kind) {
      case 'category':
        return [
          {
            ...{ id, group: 'Categories', label: labelPath(value) },
            run: () => goWithFilters(subjectPath({ category: value })),
          },
          ...(setFilter
            ? [
                {
                  ...{ id: `by ${id}`, group: 'Filter this page', label: `Category: ${labelPath(value)}` },
                  run: () => setFilter({ category: [value] }),
                },
              ]
            : []),
        ];
      case 'brand':
        return [
          {
            ...{ id, group: 'Brands', label: labelBrand(value) },
            run: () => goWithFilters(subjectPath({ brand: value })),
          },
          ...(setFilter
            ? [
                {
                  ...{ id: `by ${id}`, group: 'Filter this page', label: `Brand: ${labelBrand(value)}` },
                  run: () => setFilter({ brand: [value] }),
                },
              ]
            : []),
        ];
      case 'product':
        return [
          {
            ...{ id, group: 'Products', label: value, hint: nameProduct(String(row.label ?? '')) },
            run: () => goWithFilters(subjectPath({ product: value })),
          },
        ];
      case 'customer':
        return [
          {
            ...{ id, group: 'Customers', label: value, hint: sayOrders(Number(row.weight)) },
            run: () => goWithFilters(`/customers/${value}`),
          },
        ];
      default:
        return [];
    }
  });
  const order = ['Filter this page', 'Categories', 'Brands', 'Products', 'Customers'];
  return found.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

function nameProduct(label: string): string {
  const parts = label.split(' · ');
  const code = parts.at(-1) ?? '';
  return [...parts.slice(0, -1).map(labelBrand), ...(code === '' ? [] : [labelCode(code)])].join(' · ');
}

function sayOrders(orders: number): string {
  return orders === 1 ? '1 order' : `${formatValue(orders, 'count', 'full')} orders`;
}
