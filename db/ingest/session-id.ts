import { createHash } from 'node:crypto';
import { byteAt, writeInt32 } from './bytes';

const HEX = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit += 1) {
  const text = digit.toString(16);
  HEX[text.charCodeAt(0)] = digit;
  HEX[text.toUpperCase().charCodeAt(0)] = digit;
}

/** The namespace of name-based session ids; changing it would split every session that is already loaded. */
const NAMESPACE = Buffer.from('6f1c0c0e3a5b5d5f9d0f2b7c51e4a8d3', 'hex');
const KEPT = 20_000;
const known = new Map<string, Buffer>();

/** Four hexadecimal digits, negative when one is none. */
function fourDigits(bytes: Buffer, at: number): number {
  return (
    ((HEX[byteAt(bytes, at)] as number) << 12) |
    ((HEX[byteAt(bytes, at + 1)] as number) << 8) |
    ((HEX[byteAt(bytes, at + 2)] as number) << 4) |
    (HEX[byteAt(bytes, at + 3)] as number)
  );
}

/** Writes the 16 bytes of a UUID in its usual 36 characters; false when the value is not one. */
export function writeUuid(bytes: Buffer, from: number, to: number, out: Buffer, at: number): boolean {
  if (to - from !== 36) return false;
  const dash = 45;
  if (byteAt(bytes, from + 8) !== dash || byteAt(bytes, from + 13) !== dash) return false;
  if (byteAt(bytes, from + 18) !== dash || byteAt(bytes, from + 23) !== dash) return false;
  const a = fourDigits(bytes, from);
  const b = fourDigits(bytes, from + 4);
  const c = fourDigits(bytes, from + 9);
  const d = fourDigits(bytes, from + 14);
  const e = fourDigits(bytes, from + 19);
  const f = fourDigits(bytes, from + 24);
  const g = fourDigits(bytes, from + 28);
  const h = fourDigits(bytes, from + 32);
  if ((a | b | c | d | e | f | g | h) < 0) return false;
  writeInt32(out, at, (a << 16) | b);
  writeInt32(out, at + 4, (c << 16) | d);
  writeInt32(out, at + 8, (e << 16) | f);
  writeInt32(out, at + 12, (g << 16) | h);
  return true;
}

const unused = Buffer.alloc(16);

/** True for a UUID in its usual 36 characters. */
export function isUuid(bytes: Buffer, from: number, to: number): boolean {
  return writeUuid(bytes, from, to, unused, 0);
}

/** Writes the name-based UUID (RFC 9562, version 5) of a shop's own session id. */
export function writeNamedUuid(bytes: Buffer, from: number, to: number, out: Buffer, at: number): void {
  const name = bytes.toString('latin1', from, to);
  let uuid = known.get(name);
  if (uuid === undefined) {
    uuid = createHash('sha1').update(NAMESPACE).update(bytes.subarray(from, to)).digest().subarray(0, 16);
    uuid[6] = (byteAt(uuid, 6) & 0x0f) | 0x50;
    uuid[8] = (byteAt(uuid, 8) & 0x3f) | 0x80;
    if (known.size >= KEPT) known.clear();
    known.set(name, uuid);
  }
  uuid.copy(out, at);
}
