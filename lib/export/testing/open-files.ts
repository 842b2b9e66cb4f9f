import { inflateRawSync, inflateSync } from 'node:zlib';

/** The files of a zip by their names. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const more = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const own = zip.readUInt32LE(at + 42);
    const begin = own + 30 + zip.readUInt16LE(own + 26) + zip.readUInt16LE(own + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, inflateRawSync(zip.subarray(begin, begin + packed)));
    at += 46 + nameLength + more;
  }
  return files;
}

/** The text of each page of a PDF that writes its text in hexadecimal, and how many pictures the file has. */
export function readPdf(pdf: Buffer): { readonly pages: readonly string[]; readonly pictures: number } {
  const latin = pdf.toString('latin1');
  const pages: string[] = [];
  for (const { index, 0: head, 1: length } of latin.matchAll(/<< \/Length (\d+)([^>]*)>>\nstream\n/g)) {
    if (head.includes('/Image')) continue;
    const begin = index + head.length;
    const operators = inflateSync(pdf.subarray(begin, begin + Number(length))).toString('latin1');
    const texts = [...operators.matchAll(/<([0-9a-f]*)> Tj/g)];
    pages.push(texts.map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1')).join('\n'));
  }
  return { pages, pictures: latin.split('/Subtype /Image').length - 1 };
}
