// One chunk: its pictures are shown together, and apart each would bring a copy of what they share.
export { AreaVisual } from './area-visual';
export { FunnelVisual } from './funnel-visual';
export { TrendVisual } from './trend-visual';
