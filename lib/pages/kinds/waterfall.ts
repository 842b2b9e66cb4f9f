import type { View } from '@/lib/filters/view';
import type { AskOf, Placed } from '../page';
import { askBoth, askWeeks } from '../query';
import { drillNode, narrowTo } from './drill';

/**
 * What drives the change of revenue from the comparison to the period. Settings `by`: `category`, `brand` or
 * `effect`; `under`: the node drilled to.
 */
export type Waterfall = Placed & { readonly kind: 'waterfall'; readonly title: string };

export const drivers = ['category', 'brand', 'effect'] as const;
export type Driver = (typeof drivers)[number];

/** What the change is split by; volume, price and mix are those of the categories. */
export function driverOf(view: View, id: string): Driver {
  return drivers.find((driver) => driver === view.settings[id]?.by) ?? 'category';
}

export const askWaterfall: AskOf<Waterfall> = ({ id }, view) => {
  const [node, driver] = [drillNode(view, id), driverOf(view, id)];
  const within = narrowTo(view, node);
  const metrics = ['revenue', 'units'] as const;
  if (driver === 'brand') return askBoth(within, metrics, [{ attribute: 'brand' }]);
  const below = { category: { under: node } };
  return {
    ...askBoth(within, metrics, [below]),
    ...(driver === 'category' && { weekly: askWeeks(within, 'revenue', [below]) }),
  };
};
