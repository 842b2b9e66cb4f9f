import type { Page } from './page';

/** What sells, and what could: the page of a buyer. */
export const products: Page = {
  title: 'Products',
  path: '/products',
  visuals: [
    { id: 'bars', kind: 'categoryBars', span: 'half' },
    { id: 'bubble', kind: 'bubble', span: 'half' },
    { id: 'ribbon', kind: 'ribbon', span: 'twoThirds' },
    { id: 'pareto', kind: 'pareto', span: 'third' },
    { id: 'tree', kind: 'decomposition', span: 'full' },
    { id: 'spread', kind: 'priceSpread', span: 'half' },
    { id: 'changes', kind: 'priceChanges', span: 'half' },
    { id: 'pairs', kind: 'pairs', span: 'full' },
    { id: 'table', kind: 'productTable', span: 'full' },
  ],
};
