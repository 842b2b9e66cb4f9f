import type { View } from '@/lib/filters/view';
import { countDays } from '@/lib/metrics/grain';
import type { AskOf, Placed } from '../page';
import { queryFor } from '../query';
import { drillNode } from './drill';

/** Ranks of categories over time. Settings: `metric`, `grain` and `under`. */
export type Ribbon = Placed & { readonly kind: 'ribbon' };

export const ribbonMetrics = ['revenue', 'units', 'views'] as const;
export type RibbonMetric = (typeof ribbonMetrics)[number];
/** More days than these are told by month. */
const byWeekUpTo = 100;

export function ribbonMetric(view: View, id: string): RibbonMetric {
  const asked = view.settings[id]?.metric;
  return ribbonMetrics.find((metric) => metric === asked) ?? 'revenue';
}

/** Weeks or months, as a person chose or as the range has room for. */
export function ribbonGrain(view: View, id: string): 'week' | 'month' {
  const asked = view.settings[id]?.grain;
  if (asked === 'week' || asked === 'month') return asked;
  return countDays(view.dates) > byWeekUpTo ? 'month' : 'week';
}

export const askRibbon: AskOf<Ribbon> = ({ id }, view) => ({
  now: queryFor(view, ribbonMetrics, view.dates, [
    { time: ribbonGrain(view, id) },
    { category: { under: drillNode(view, id) } },
  ]),
});
