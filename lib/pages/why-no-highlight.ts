import type { highlights } from './highlight';
import type { VisualKind } from './kinds';

const rate = 'A rate has no part to highlight.';
const single = 'It has no marks to highlight a part of.';
const unlike = 'Its marks are not amounts that a part could be shown of.';

/** Why the kinds that cannot highlight cannot. */
const reasons: { readonly [K in Exclude<VisualKind, keyof typeof highlights>]: string } = {
  abandoned: single,
  atRiskGauges: rate,
  averageOrder: rate,
  bubble: rate,
  churnCurve: rate,
  churnMatrix: rate,
  cohorts: rate,
  customerList: single,
  dayDifference: unlike,
  dayFigure: single,
  dayHours: unlike,
  daySteps: unlike,
  daySubject: single,
  groups: rate,
  kpi: single,
  lifetimeValue: unlike,
  lorenz: rate,
  margins: rate,
  migration: unlike,
  mix: rate,
  oneOrder: rate,
  pairs: unlike,
  pareto: rate,
  priceChanges: rate,
  priceDays: unlike,
  priceSpread: unlike,
  purchaseHeatmap: unlike,
  recencyFrequency: unlike,
  ribbon: unlike,
  subject: single,
  target: single,
  waterfall: unlike,
};

/** Why a visual cannot highlight, in words; one that can at times does not while it shows a rate. */
export function whyNoHighlight(kind: VisualKind): string {
  return (reasons as { readonly [K in VisualKind]?: string })[kind] ?? rate;
}
