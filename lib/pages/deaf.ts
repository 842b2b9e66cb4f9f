import { type PickDimension, pickDimensions } from '@/lib/filters/picks';
import type { VisualKind } from './kinds';

const ofCustomers = ['weekday', 'hour', 'step'] as const;
const ofPrices = ['customerType', 'segment', 'dayType', 'weekday', 'hour', 'step'] as const;

/** Dimensions that a kind of visual cannot be filtered by, because what it counts does not know them. */
const deaf: { readonly [K in VisualKind]?: readonly PickDimension[] } = {
  atRiskGauges: ofCustomers,
  churnCurve: ofCustomers,
  churnMatrix: ofCustomers,
  cohorts: ofCustomers,
  customerList: ofCustomers,
  lifetimeValue: ofCustomers,
  lorenz: ofCustomers,
  margins: pickDimensions,
  migration: ofCustomers,
  mix: ['customerType'],
  oneOrder: ofCustomers,
  pairs: ['product', 'step'],
  priceChanges: ofPrices,
  priceDays: pickDimensions.filter((dimension) => dimension !== 'time'),
  priceSpread: ofPrices,
  recencyFrequency: ofCustomers,
  segmentsDonut: ofCustomers,
  segmentsMatrix: ofCustomers,
  segmentsTreemap: ofCustomers,
  target: ['time', 'dayType', 'weekday'],
};

/** Whether a kind of visual can be filtered by a dimension. */
export function canHear(kind: VisualKind, dimension: PickDimension): boolean {
  return !deaf[kind]?.includes(dimension);
}
