import type { Page } from './page';

/** Customers one by one. */
export const customerListPage: Page = {
  title: 'Customer list',
  path: '/customers/list',
  visuals: [{ id: 'list', kind: 'customerList', title: 'Customers', span: 'full' }],
};
