export const LF = 10;
export const CR = 13;
export const QUOTE = 34;
export const COMMA = 44;

/** The byte at `index`, which the caller knows to be inside; the hot loops would pay for a check. */
export function byteAt(bytes: Buffer, index: number): number {
  return bytes[index] as number;
}

/** The word at `index`, which the caller knows to be inside. */
export function wordAt(words: Int32Array, index: number): number {
  return words[index] as number;
}

/** Writes a big-endian 32-bit integer. */
export function writeInt32(out: Buffer, at: number, value: number): void {
  out[at] = value >>> 24;
  out[at + 1] = value >>> 16;
  out[at + 2] = value >>> 8;
  out[at + 3] = value;
}

/** Writes a big-endian 64-bit integer from a whole number within ±2^53. */
export function writeInt64(out: Buffer, at: number, value: number): void {
  const high = Math.floor(value / 4294967296);
  writeInt32(out, at, high);
  writeInt32(out, at + 4, value - high * 4294967296);
}
