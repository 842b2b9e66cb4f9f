/** What the standard fonts of PDF (WinAnsi) have beside Latin 1. */
const beyond: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};
/** Signs that have a plain stand-in. */
const plain: Readonly<Record<string, string>> = {
  '−': '-',
  '‑': '-',
  '→': '->',
  '←': '<-',
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\t': ' ',
  '\r': ' ',
};

/** A text as the bytes of WinAnsi, and how many of its letters the fonts lack: each of those is a question mark. */
export function toLetters(text: string): { readonly bytes: readonly number[]; readonly lost: number } {
  let lost = 0;
  const bytes = [...text.normalize('NFC')].flatMap((sign) => {
    return [...(plain[sign] ?? sign)].map((one) => {
      const code = one.codePointAt(0) ?? 0;
      const known =
        beyond[one] ?? ((code >= 0x20 && code < 0x7f) || (code >= 0xa1 && code <= 0xff) ? code : null);
      if (known === null) lost += 1;
      return known ?? 0x3f;
    });
  });
  return { bytes, lost };
}

export type Face = 'normal' | 'bold';

/** Widths of the signs from the space to the tilde in thousandths, from Adobe's metrics of Helvetica. */
const widths: Readonly<Record<Face, readonly number[]>> = {
  normal: [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ],
  bold: [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
    556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
    556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
    333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ],
};
const others: Readonly<Record<number, number>> = {
  133: 1000,
  145: 222,
  146: 222,
  147: 333,
  148: 333,
  149: 350,
  151: 1000,
  153: 1000,
  176: 400,
  177: 584,
  178: 333,
  183: 278,
  215: 584,
  247: 584,
};

function widthOf(byte: number, face: Face): number {
  const known = widths[face][byte - 0x20] ?? others[byte];
  if (known !== undefined) return known;
  // An accent does not widen its letter.
  const base = String.fromCharCode(byte).normalize('NFD').charCodeAt(0);
  return widths[face][base - 0x20] ?? 556;
}

/** The width of a text in points. */
export function measure(text: string, size: number, face: Face = 'normal'): number {
  return (toLetters(text).bytes.reduce((sum, byte) => sum + widthOf(byte, face), 0) * size) / 1000;
}

/** A text cut to a width in points; an ellipsis tells that something is cut. */
export function cutTo(text: string, width: number, size: number, face: Face = 'normal'): string {
  if (measure(text, size, face) <= width) return text;
  let kept = text;
  while (kept.length > 1 && measure(`${kept}…`, size, face) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** A text as lines of at most a width in points, broken between words. */
export function wrap(text: string, width: number, size: number, face: Face = 'normal'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer, size, face) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one) => cutTo(one, width, size, face));
}
