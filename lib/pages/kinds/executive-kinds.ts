import type { AskOf } from '../page';
import { type Abandoned, askAbandoned } from './abandoned';
import { askGroups, type Groups } from './groups';
import { askWaterfall, type Waterfall } from './waterfall';

/** Kinds that explain a change, a loss or a difference. */
export type ExecutiveVisual = Abandoned | Groups | Waterfall;

type Asks = { readonly [K in ExecutiveVisual['kind']]: AskOf<Extract<ExecutiveVisual, { kind: K }>> };

export const executiveAsks: Asks = {
  abandoned: askAbandoned,
  groups: askGroups,
  waterfall: askWaterfall,
};
