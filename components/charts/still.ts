import type { Still } from '@/lib/export/report';
import type { Palette } from '@/lib/look/tokens';

/** The bytes of a drawn canvas on the card's colour, without a title. */
export function stillOf(
  drawn: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  palette: Palette,
): Still {
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw a picture of the chart.');
  context.fillStyle = palette.card;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawn, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const rgb = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0;
    rgb[to + 1] = data[from + 1] ?? 0;
    rgb[to + 2] = data[from + 2] ?? 0;
  }
  return { ...size, pixelWidth: canvas.width, pixelHeight: canvas.height, rgb };
}
