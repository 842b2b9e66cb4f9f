import type { Report, Still } from '../report';
import { type Canvas, type Ink, newCanvas, sheetSize } from './canvas';
import { cutTo } from './letters';

export const margin = 40;
export const contentWidth = sheetSize.width - 2 * margin;
const top = 54;
const bottom = sheetSize.height - 44;
export const soft: Ink = [74, 81, 96];
export const faint: Ink = [98, 106, 121];
export const rule: Ink = [207, 212, 220];

/** Pages that are filled from top to bottom; a page that is full gives way to the next. */
export type Flow = {
  /** Where the next thing begins, in points from the top. */
  readonly y: () => number;
  readonly move: (by: number) => void;
  /** Goes on with a new page where less than this is left; whether it did. */
  readonly need: (height: number) => boolean;
  readonly canvas: () => Canvas;
  readonly pages: readonly Canvas[];
  readonly stills: readonly Still[];
};

/** Begins a flow; every page after the first names the report at its head. */
export function newFlow({ title, period }: Report): Flow {
  const stills: Still[] = [];
  const nameOf = (still: Still) => {
    if (!stills.includes(still)) stills.push(still);
    return `P${stills.indexOf(still)}`;
  };
  const first = newCanvas(nameOf);
  const pages: Canvas[] = [first];
  let canvas = first;
  let y = top;
  const turn = () => {
    canvas = newCanvas(nameOf);
    pages.push(canvas);
    canvas.text(cutTo(title, contentWidth / 2, 8, 'bold'), margin, 30, { size: 8, face: 'bold', ink: soft });
    canvas.textRight(period, sheetSize.width - margin, 30, { size: 8, ink: faint });
    canvas.line(margin, sheetSize.width - margin, 36, rule);
    y = top;
  };
  return {
    y: () => y,
    move: (by) => {
      y += by;
    },
    need: (height) => {
      if (y + height <= bottom || y === top) return false;
      turn();
      return true;
    },
    canvas: () => canvas,
    pages,
    stills,
  };
}

/** Writes the foot of every page, which only then are all there: where the numbers come from, and `Page 2 of 9`. */
export function writeFeet({ pages }: Flow, { asOf, version }: Report): void {
  for (const [index, page] of pages.entries()) {
    const y = sheetSize.height - 24;
    page.line(margin, sheetSize.width - margin, y - 12, rule);
    page.text(`Cartograph · Data as of ${asOf} · Data version ${version}`, margin, y, {
      size: 7.5,
      ink: faint,
    });
    page.textRight(`Page ${index + 1} of ${pages.length}`, sheetSize.width - margin, y, {
      size: 7.5,
      ink: faint,
    });
  }
}
