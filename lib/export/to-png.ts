import { concat, crc32, pack } from './pack';
import type { Still } from './report';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = concat([new TextEncoder().encode(type), content]);
  const edges = new DataView(new ArrayBuffer(8));
  edges.setUint32(0, content.length);
  edges.setUint32(4, crc32(body));
  const [length, checksum] = [new Uint8Array(edges.buffer, 0, 4), new Uint8Array(edges.buffer, 4, 4)];
  return concat([length, body, checksum]);
}

/** A still as PNG, eight bits a colour. */
export async function toPng({ pixelWidth, pixelHeight, rgb }: Still): Promise<Uint8Array<ArrayBuffer>> {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, pixelWidth);
  head.setUint32(4, pixelHeight);
  head.setUint8(8, 8);
  head.setUint8(9, 2);
  const stride = pixelWidth * 3;
  const rows = new Uint8Array(pixelHeight * (stride + 1));
  for (let y = 0; y < pixelHeight; y += 1) {
    rows.set(rgb.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  }
  return concat([
    signature,
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('IDAT', await pack(rows, 'deflate')),
    chunk('IEND', new Uint8Array()),
  ]);
}
