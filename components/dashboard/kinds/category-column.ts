import type { TableColumn } from '../../ui/data-table';
import { isCategory, nameCategory } from './category-names';

/** The category of a row, which the page can be filtered by. */
export const categoryColumn: TableColumn = {
  key: 'category',
  label: 'Category',
  format: (value) => nameCategory(String(value)),
  mark: { dimension: 'category', pickOf: (value) => (isCategory(value) ? value : null) },
};
