import { labelCode } from '@/lib/filters/tree';
import type { MetricName } from '@/lib/metrics/commerce';
import type { Visual } from './kinds';
import type { Subject } from './kinds/subject';
import type { Page } from './page';

const figures: readonly MetricName[] = ['revenue', 'units', 'views', 'conversion'];
const kpis: readonly Visual[] = figures.map((metric) => ({
  id: metric,
  kind: 'kpi',
  metric,
  span: 'quarter',
}));
const splits: readonly Visual[] = [
  { id: 'customers', kind: 'split', title: 'Who looks at it', by: 'customerType', span: 'half' },
  { id: 'hours', kind: 'split', title: 'Sessions by hour (UTC)', by: 'hour', span: 'half' },
];

/** All about one product. */
export function productPage(id: string): Page {
  return {
    title: `Product ${id}`,
    path: `/products/${id}`,
    switchesMetric: true,
    scope: { product: [id] },
    visuals: [
      { id: 'subject', kind: 'subject', of: { product: id }, span: 'full' },
      ...kpis,
      { id: 'trend', kind: 'trend', metric: 'revenue', span: 'twoThirds' },
      {
        id: 'funnel',
        kind: 'funnel',
        title: 'Sessions from view to purchase',
        steps: ['viewSessions', 'cartSessions', 'orders'],
        strict: ['viewSessions', 'strictCarts', 'strictOrders'],
        span: 'third',
      },
      { id: 'prices', kind: 'priceDays', product: id, span: 'full' },
      ...splits,
      { id: 'pairs', kind: 'pairs', product: id, span: 'full' },
    ],
  };
}

/** What is told of many products together. */
const visualsOf = (of: Subject['of']): readonly Visual[] => [
  { id: 'subject', kind: 'subject', of, span: 'full' },
  ...kpis,
  { id: 'trend', kind: 'trend', metric: 'revenue', span: 'twoThirds' },
  { id: 'pareto', kind: 'pareto', span: 'third' },
  { id: 'bars', kind: 'categoryBars', span: 'half' },
  { id: 'bubble', kind: 'bubble', span: 'half' },
  ...splits,
  { id: 'table', kind: 'productTable', span: 'full' },
];

/** All about one category, with what lies below it. */
export function categoryPage(code: string): Page {
  return {
    title: labelCode(code),
    path: `/products/category/${code}`,
    switchesMetric: true,
    scope: { category: [code] },
    visuals: visualsOf({ category: code }),
  };
}

/** All about one brand, with the categories it sells in. */
export function brandPage(brand: string, label: string): Page {
  return {
    title: label,
    path: `/products/brand/${brand}`,
    switchesMetric: true,
    scope: { brand: [brand] },
    visuals: visualsOf({ brand }),
  };
}
