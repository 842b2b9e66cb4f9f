import type { View } from '@/lib/filters/view';
import type { AskOf, Placed } from '../page';

/** Products a page at a time. Settings: `sort` (`-` before it: from the biggest), `search`, and `page`. */
export type ProductTable = Placed & { readonly kind: 'productTable' };

export const productsPerPage = 25;
export const productSorts = [
  'product',
  'category',
  'brand',
  'views',
  'carts',
  'units',
  'revenue',
  'conversion',
  'price',
  'priceChange',
  'popularity',
] as const;
export type ProductSort = (typeof productSorts)[number];
export type ProductTableChoice = {
  readonly sort: ProductSort;
  readonly direction: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
  readonly search: string;
};

/** A page counts for the order and search that it was turned in: another one begins with the first page. */
export function pageSetting(page: number, sort: string, search: string): string {
  return `${page} ${sort} ${search}`;
}

/** How a person arranged the table: revenue from the biggest, unless the link says otherwise. */
export function productTableChoice(view: View, id: string): ProductTableChoice {
  const { sort: asked = '-revenue', page = '', search = '' } = view.settings[id] ?? {};
  const [, number] = /^([1-9]\d{0,4}) (.*)$/s.exec(page) ?? [];
  const sort = productSorts.find((name) => name === asked.replace(/^-/, ''));
  return {
    sort: sort ?? 'revenue',
    direction: asked.startsWith('-') || !sort ? 'desc' : 'asc',
    page: number !== undefined && page === pageSetting(Number(number), asked, search) ? Number(number) : 1,
    search: search.slice(0, 100),
  };
}

export const askProductTable: AskOf<ProductTable> = ({ id }, view) => {
  const { sort, direction, page, search } = productTableChoice(view, id);
  return {
    now: {
      read: 'product-table',
      arguments: {
        range: { from: view.dates.from, to: view.dates.to },
        where: view.where,
        sort,
        direction,
        offset: (page - 1) * productsPerPage,
        limit: productsPerPage,
        ...(search.trim() !== '' && { search: search.trim() }),
      },
    },
  };
};
