import type { Page } from './page';

/** Who is valuable, who is leaving? The page of a marketer. */
export const customers: Page = {
  title: 'Customers',
  path: '/customers',
  visuals: [
    { id: 'customers', kind: 'kpi', metric: 'customers', span: 'quarter' },
    { id: 'visitors', kind: 'kpi', metric: 'visitors', span: 'quarter' },
    { id: 'averageOrder', kind: 'kpi', metric: 'averageOrder', span: 'quarter' },
    { id: 'conversion', kind: 'kpi', metric: 'conversion', span: 'quarter' },
    { id: 'treemap', kind: 'segmentsTreemap', title: 'Segments', span: 'half' },
    { id: 'donut', kind: 'segmentsDonut', title: 'Customers by segment', span: 'half' },
    { id: 'cells', kind: 'recencyFrequency', title: 'Customers by recency and frequency', span: 'full' },
    { id: 'matrix', kind: 'segmentsMatrix', title: 'Segments side by side', span: 'full' },
    { id: 'risk', kind: 'atRiskGauges', title: 'At risk of leaving', span: 'half' },
    { id: 'waits', kind: 'churnCurve', title: 'Who has not ordered again', span: 'half' },
    { id: 'signs', kind: 'churnMatrix', title: 'Signs of leaving', span: 'full' },
    { id: 'moves', kind: 'migration', title: 'Where customers moved in a month', span: 'full' },
    { id: 'lifetime', kind: 'lifetimeValue', title: 'Lifetime value of a customer', span: 'twoThirds' },
    { id: 'margins', kind: 'margins', title: 'Margins', span: 'third' },
    { id: 'oneOrder', kind: 'oneOrder', title: 'What the only order tells', span: 'full' },
    { id: 'lorenz', kind: 'lorenz', title: 'What the best customers make of', span: 'half' },
    { id: 'cohorts', kind: 'cohorts', title: 'Who comes back', span: 'half' },
    { id: 'hours', kind: 'purchaseHeatmap', title: 'Orders', span: 'full' },
  ],
};
