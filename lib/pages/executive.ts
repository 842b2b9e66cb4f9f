import type { Page } from './page';

/** Are we on track? The page of an executive. */
export const executive: Page = {
  title: 'Executive',
  path: '/',
  switchesMetric: true,
  visuals: [
    // The target is the shop's: a part of the revenue is not held against it.
    { id: 'target', kind: 'target', metric: 'revenue', span: 'full', listens: [] },
    { id: 'revenue', kind: 'kpi', metric: 'revenue', span: 'quarter' },
    { id: 'orders', kind: 'kpi', metric: 'orders', span: 'quarter' },
    { id: 'averageOrder', kind: 'kpi', metric: 'averageOrder', span: 'quarter' },
    { id: 'conversion', kind: 'kpi', metric: 'conversion', span: 'quarter' },
    { id: 'trend', kind: 'trend', metric: 'revenue', span: 'twoThirds' },
    {
      id: 'funnel',
      kind: 'funnel',
      title: 'Sessions from view to purchase',
      steps: ['viewSessions', 'cartSessions', 'orders'],
      strict: ['viewSessions', 'strictCarts', 'strictOrders'],
      span: 'third',
    },
    { id: 'sessions', kind: 'kpi', metric: 'sessions', span: 'quarter' },
    { id: 'visitors', kind: 'kpi', metric: 'visitors', span: 'quarter' },
    { id: 'customers', kind: 'kpi', metric: 'customers', span: 'quarter' },
    { id: 'units', kind: 'kpi', metric: 'units', span: 'quarter' },
    { id: 'category', kind: 'area', title: 'Revenue by category', metric: 'revenue', span: 'twoThirds' },
    { id: 'mix', kind: 'mix', title: 'New against returning customers', span: 'third' },
    { id: 'drivers', kind: 'waterfall', title: 'What drives the change of revenue', span: 'full' },
    { id: 'averageByDay', kind: 'averageOrder', span: 'half' },
    { id: 'combo', kind: 'combo', bars: 'orders', line: 'averageOrder', span: 'half' },
    { id: 'groups', kind: 'groups', title: 'How sessions end', span: 'twoThirds' },
    { id: 'carts', kind: 'abandoned', title: 'Revenue left in carts', span: 'third' },
  ],
};
