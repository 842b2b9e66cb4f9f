import { byteAt, writeInt32, writeInt64 } from './bytes';

const LARGEST_HIGH = 0x7fff_ffff;

/** Writes the decimal digits as a 64-bit integer; false when they are not 1–19 digits or do not fit. */
export function writeId(bytes: Buffer, from: number, to: number, out: Buffer, at: number): boolean {
  const length = to - from;
  if (length === 0 || length > 19) return false;
  // Fifteen digits are exact in a double; what is left (up to four) is multiplied in on two 32-bit halves.
  const exactTo = length > 15 ? from + 15 : to;
  let value = 0;
  for (let p = from; p < exactTo; p += 1) {
    const digit = byteAt(bytes, p) - 48;
    if (digit < 0 || digit > 9) return false;
    value = value * 10 + digit;
  }
  if (exactTo === to) {
    writeInt64(out, at, value);
    return true;
  }
  let scale = 1;
  let rest = 0;
  for (let p = exactTo; p < to; p += 1) {
    const digit = byteAt(bytes, p) - 48;
    if (digit < 0 || digit > 9) return false;
    rest = rest * 10 + digit;
    scale *= 10;
  }
  const valueHigh = Math.floor(value / 4294967296);
  const low = (value - valueHigh * 4294967296) * scale + rest;
  const carry = Math.floor(low / 4294967296);
  const high = valueHigh * scale + carry;
  if (high > LARGEST_HIGH) return false;
  writeInt32(out, at, high);
  writeInt32(out, at + 4, low - carry * 4294967296);
  return true;
}

/** True for a number that a spreadsheet wrote with an exponent, such as `1.48758E+18`: its last digits are gone. */
export function isSpreadsheetNumber(bytes: Buffer, from: number, to: number): boolean {
  return to - from <= 32 && /^\d+([.,]\d+)?[eE]\+?\d+$/.test(bytes.toString('latin1', from, to));
}
