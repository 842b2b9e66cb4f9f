import type { View } from '@/lib/filters/view';
import type { MetricName } from '@/lib/metrics/commerce';
import type { Query } from '@/lib/metrics/types';

type Common = { readonly id: string; readonly span: 'quarter' | 'third' | 'half' | 'twoThirds' | 'full' };

/** A visual of a page, as data. What it asks follows from the kind and the view: see `askVisual`. */
export type Visual = Common &
  (
    | { readonly kind: 'kpi'; readonly metric: MetricName }
    | { readonly kind: 'trend'; readonly title: string; readonly metric: MetricName }
    | { readonly kind: 'area'; readonly title: string; readonly metric: MetricName }
    | { readonly kind: 'funnel'; readonly title: string; readonly steps: readonly MetricName[] }
  );
export type VisualKind = Visual['kind'];
export type VisualOf<K extends VisualKind> = Extract<Visual, { kind: K }>;

export type Page = { readonly title: string; readonly path: string; readonly visuals: readonly Visual[] };

/** The questions of one visual under the names its picture reads them by. */
export type Questions = Readonly<Record<string, Query>>;
export type Ask = (visual: Visual, view: View) => Questions;
