import type { View } from '@/lib/filters/view';
import type { AskOf, Questions } from '../page';
import { type Area, askArea } from './area';
import { type AverageOrder, askAverageOrder } from './average-order';
import { askCombo, type Combo } from './combo';
import { type CustomerVisual, customerAsks } from './customer-kinds';
import { type DayVisual, dayAsks } from './day';
import { type ExecutiveVisual, executiveAsks } from './executive-kinds';
import { askFunnel, type Funnel } from './funnel';
import { askKpi, type Kpi } from './kpi';
import { askMix, type Mix } from './mix';
import { type ProductVisual, productAsks } from './products';
import { askTarget, type Target } from './target';
import { askTrend, type Trend } from './trend';

/** A visual of a page, as data. A new kind is a file here, and a picture in components/dashboard/kinds. */
export type Visual =
  | Area
  | AverageOrder
  | Combo
  | CustomerVisual
  | DayVisual
  | ExecutiveVisual
  | Funnel
  | Kpi
  | Mix
  | ProductVisual
  | Target
  | Trend;
export type VisualKind = Visual['kind'];
export type VisualOf<K extends VisualKind> = Extract<Visual, { kind: K }>;

const asks: { readonly [K in VisualKind]: AskOf<VisualOf<K>> } = {
  area: askArea,
  averageOrder: askAverageOrder,
  combo: askCombo,
  ...customerAsks,
  ...dayAsks,
  ...executiveAsks,
  funnel: askFunnel,
  kpi: askKpi,
  mix: askMix,
  ...productAsks,
  target: askTarget,
  trend: askTrend,
};

/** What a visual asks for under a view. */
export function askVisual(visual: Visual, view: View): Questions {
  // The table pairs each kind with its own function; TypeScript cannot follow that through the union.
  return (asks[visual.kind] as AskOf<Visual>)(visual, view);
}
