import type { View } from '@/lib/filters/view';
import type { AskOf, Placed } from '../page';
import { askBoth } from '../query';
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
  const node = drillNode(view, id);
  const by =
    driverOf(view, id) === 'brand'
      ? ({ attribute: 'brand' } as const)
      : ({ category: { under: node } } as const);
  return askBoth(narrowTo(view, node), ['revenue', 'units'], [by]);
};
