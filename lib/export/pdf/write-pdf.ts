import { concat, pack } from '../pack';
import type { Still } from '../report';
import { type Canvas, sheetSize } from './canvas';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255);

/** A text outside the pages, such as the title, as UTF-16. */
function wide(text: string): string {
  const hex = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `<feff${hex.join('')}>`;
}

async function stream(content: Uint8Array<ArrayBuffer>, more = ''): Promise<Uint8Array> {
  const packed = await pack(content, 'deflate');
  const head = latin(`<< /Length ${packed.length} /Filter /FlateDecode${more} >>\nstream\n`);
  return concat([head, packed, latin('\nendstream')]);
}

function pictureStream({ pixelWidth, pixelHeight, rgb }: Still): Promise<Uint8Array> {
  const about = ` /Type /XObject /Subtype /Image /Width ${pixelWidth} /Height ${pixelHeight} /ColorSpace /DeviceRGB /BitsPerComponent 8`;
  return stream(new Uint8Array(rgb), about);
}

/** Numbers the objects of a file as they are added, and writes where each begins. */
function assemble(objects: readonly Uint8Array[], info: number): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  let at = parts[0]?.length ?? 0;
  const places = objects.map((object, index) => {
    const whole = concat([latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n')]);
    const place = at;
    parts.push(whole);
    at += whole.length;
    return place;
  });
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    latin(
      `xref\n0 ${count}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${count} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return concat(parts);
}

/** Pages as a PDF in Helvetica, which every reader has: no font is embedded. */
export async function writePdf(
  title: string,
  pages: readonly Canvas[],
  stills: readonly Still[],
): Promise<Uint8Array<ArrayBuffer>> {
  const font = (name: string) =>
    latin(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const firstPicture = 6;
  const firstPage = firstPicture + stills.length;
  const pageAt = (index: number) => firstPage + 2 * index;
  const kids = pages.map((_, index) => `${pageAt(index)} 0 R`).join(' ');
  const names = stills.map((_, index) => `/P${index} ${firstPicture + index} 0 R`).join(' ');
  const resources = `<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << ${names} >> >>`;
  const objects: Uint8Array[] = [
    latin(`<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`),
    latin(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    font('Helvetica'),
    font('Helvetica-Bold'),
    latin(`<< /Title ${wide(title)} /Producer (Cartograph) >>`),
  ];
  for (const still of stills) objects.push(await pictureStream(still));
  for (const [index, { operators }] of pages.entries()) {
    objects.push(
      latin(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheetSize.width} ${sheetSize.height}] /Resources ${resources} /Contents ${pageAt(index) + 1} 0 R >>`,
      ),
      await stream(latin(operators.join('\n'))),
    );
  }
  return assemble(objects, 5);
}
