import type { Palette } from '@/lib/look/tokens';

/** Where an option will be drawn: colours, and size in CSS pixels. */
export type Frame = {
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
};

/** Below this width there is no room for labels beside the plot. */
const NARROW = 560;

/** Whether direct labels beside the plot would take too much of it. */
export function isNarrow(frame: Frame): boolean {
  return frame.width < NARROW;
}
