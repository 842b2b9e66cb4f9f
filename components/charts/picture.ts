import type { Palette } from '@/lib/look/tokens';
import { escapeHtml } from './tip';

export type PictureText = { readonly title: string; readonly subtitle?: string };

/** Room above the drawing for its title, in CSS pixels. */
export const HEADER = 56;
const PAD = 16;

/** Puts a drawn SVG under its title on the card's colour, as one file that stands alone. */
export function titledSvg(
  svg: string,
  text: PictureText,
  size: { readonly width: number; readonly height: number },
  palette: Palette,
  fontFamily: string,
): string {
  const width = size.width + 2 * PAD;
  const height = size.height + HEADER + PAD;
  const inner = svg.replace('<svg ', `<svg x="${PAD}" y="${HEADER}" `);
  const font = escapeHtml(fontFamily);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${palette.card}"/>`,
    `<text x="${PAD}" y="26" font-family="${font}" font-size="15" font-weight="600" fill="${palette.text}">${escapeHtml(text.title)}</text>`,
    `<text x="${PAD}" y="44" font-family="${font}" font-size="12" fill="${palette.textSoft}">${escapeHtml(text.subtitle ?? '')}</text>`,
    inner,
    '</svg>',
  ].join('');
}

/** Puts a drawn canvas under its title on the card's colour, as PNG at the given pixel ratio. */
export function titledPng(
  drawn: HTMLCanvasElement,
  text: PictureText,
  ratio: number,
  palette: Palette,
  fontFamily: string,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width + 2 * PAD * ratio;
  canvas.height = drawn.height + (HEADER + PAD) * ratio;
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new Error('This browser cannot draw a picture of the chart.'));
  context.fillStyle = palette.card;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = palette.text;
  context.font = `600 ${15 * ratio}px ${fontFamily}`;
  context.fillText(text.title, PAD * ratio, 26 * ratio);
  context.fillStyle = palette.textSoft;
  context.font = `${12 * ratio}px ${fontFamily}`;
  context.fillText(text.subtitle ?? '', PAD * ratio, 44 * ratio);
  context.drawImage(drawn, PAD * ratio, HEADER * ratio);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('This browser could not write the picture.')),
    ),
  );
}
