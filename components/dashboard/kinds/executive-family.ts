// One chunk: its pictures are shown together, and apart each would bring a copy of what they share.
export { AbandonedVisual } from './abandoned-visual';
export { AreaVisual } from './area-visual';
export { AverageOrderVisual } from './average-order-visual';
export { ComboVisual } from './combo-visual';
export { FunnelVisual } from './funnel-visual';
export { GroupsVisual } from './groups-visual';
export { MixVisual } from './mix-visual';
export { TrendVisual } from './trend-visual';
export { WaterfallVisual } from './waterfall-visual';
