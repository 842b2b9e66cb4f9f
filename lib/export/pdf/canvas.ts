import type { Still } from '../report';
import { type Face, measure, toLetters } from './letters';

/** A4 lying, in points. */
export const sheetSize = { width: 841.89, height: 595.28 } as const;

export type Ink = readonly [red: number, green: number, blue: number];
export type TextStyle = { readonly size: number; readonly face?: Face; readonly ink?: Ink };

/** One page of a PDF, drawn from its top left corner in points. */
export type Canvas = {
  readonly text: (words: string, x: number, baseline: number, style: TextStyle) => void;
  /** Ends at `x`. */
  readonly textRight: (words: string, x: number, baseline: number, style: TextStyle) => void;
  readonly line: (x1: number, x2: number, y: number, ink: Ink) => void;
  readonly box: (x: number, y: number, width: number, height: number, ink: Ink) => void;
  readonly picture: (still: Still, x: number, y: number, width: number, height: number) => void;
  readonly operators: readonly string[];
  readonly pictures: ReadonlySet<Still>;
  /** Letters that the fonts lack. */
  readonly lost: () => number;
};

const number = (value: number) => String(Math.round(value * 100) / 100);
const ink = (color: Ink) => color.map((part) => number(part / 255)).join(' ');
const black: Ink = [23, 26, 33];

/** An empty page; pictures are called by the place that `nameOf` gives them. */
export function newCanvas(nameOf: (still: Still) => string): Canvas {
  const operators: string[] = [];
  const pictures = new Set<Still>();
  let lost = 0;
  const up = (y: number) => number(sheetSize.height - y);
  const text: Canvas['text'] = (words, x, baseline, { size, face = 'normal', ink: color = black }) => {
    const letters = toLetters(words);
    lost += letters.lost;
    const hex = letters.bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    operators.push(
      `BT /${face === 'bold' ? 'F2' : 'F1'} ${number(size)} Tf ${ink(color)} rg ${number(x)} ${up(baseline)} Td <${hex}> Tj ET`,
    );
  };
  return {
    text,
    textRight: (words, x, baseline, style) =>
      text(words, x - measure(words, style.size, style.face), baseline, style),
    line: (x1, x2, y, color) =>
      operators.push(`${ink(color)} RG 0.6 w ${number(x1)} ${up(y)} m ${number(x2)} ${up(y)} l S`),
    box: (x, y, width, height, color) =>
      operators.push(
        `${ink(color)} rg ${number(x)} ${up(y + height)} ${number(width)} ${number(height)} re f`,
      ),
    picture: (still, x, y, width, height) => {
      pictures.add(still);
      operators.push(
        `q ${number(width)} 0 0 ${number(height)} ${number(x)} ${up(y + height)} cm /${nameOf(still)} Do Q`,
      );
    },
    operators,
    pictures,
    lost: () => lost,
  };
}
