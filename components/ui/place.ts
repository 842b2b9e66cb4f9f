export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type Size = { readonly width: number; readonly height: number };
export type Place = { readonly x: number; readonly y: number; readonly room: number };

const GAP = 6;
const EDGE = 8;

/**
 * Where a floating panel goes, in pixels of the viewport: under its anchor, above it where that has more room
 * and the panel would not fit below; always inside the viewport. `room` is the height it may take.
 */
export function place(anchor: Box, panel: Size, view: Size, align: 'start' | 'end' | 'centre'): Place {
  const below = view.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const under = panel.height <= below || below >= above;
  const room = Math.max(0, under ? below : above);
  const height = Math.min(panel.height, room);
  const wanted = {
    start: anchor.left,
    end: anchor.right - panel.width,
    centre: (anchor.left + anchor.right - panel.width) / 2,
  }[align];
  return {
    x: Math.round(Math.max(EDGE, Math.min(wanted, view.width - panel.width - EDGE))),
    y: Math.round(under ? anchor.bottom + GAP : anchor.top - GAP - height),
    room: Math.round(room),
  };
}
