import type { PickDimension } from '@/lib/filters/picks';
import type { View } from '@/lib/filters/view';
import { commerce, type MetricName } from '@/lib/metrics/commerce';
import type { Visual, VisualKind, VisualOf } from './kinds';
import { splitMetric } from './kinds/decomposition';
import { shownMetric } from './shown-metric';

/** How a visual shows the selected part within its own unfiltered marks. */
export type Highlight = {
  /** The questions whose rows are marks begin so: of these the part is asked for too. */
  readonly of: string;
  /** Dimensions that would move the whole, so that their part is none of it. */
  readonly except?: readonly PickDimension[];
  /** The read asks for the part beside the whole itself, under the argument `part`. */
  readonly isInside?: true;
  /** The metric of its marks where a person chooses it: a rate has no part. */
  readonly metric?: (visual: never, view: View) => MetricName;
};

const now: Highlight = { of: 'now' };
// Another last day is another run of the segments.
const ofRun: Highlight = { of: 'now', except: ['time'] };

/** The kinds that can highlight. Why each other cannot stands in `why-no-highlight`. */
export const highlights = {
  area: now,
  categoryBars: now,
  combo: now,
  decomposition: {
    of: 'step',
    metric: ({ id }: VisualOf<'decomposition'>, view: View) => splitMetric(view, id),
  },
  funnel: now,
  productTable: { of: 'now', isInside: true },
  segmentsDonut: ofRun,
  segmentsMatrix: ofRun,
  segmentsTreemap: ofRun,
  split: now,
  trend: { of: 'now', metric: ({ metric }: VisualOf<'trend'>, view: View) => shownMetric(metric, view) },
} as const satisfies { readonly [K in VisualKind]?: Highlight };

/** How a visual highlights under a view; undefined where it cannot. */
export function highlightOf(visual: Visual, view: View): Highlight | undefined {
  const one: Highlight | undefined = (highlights as { readonly [K in VisualKind]?: Highlight })[visual.kind];
  // Each kind's own function is asked about a visual of that kind; TypeScript cannot follow that through the union.
  const metric = one?.metric?.(visual as never, view);
  return metric && 'ratio' in commerce.metrics[metric] ? undefined : one;
}
