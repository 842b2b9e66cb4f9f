import { byteAt } from './bytes';

const LARGEST = 2_147_483_647;

/**
 * Whole cents of a price such as `33.20`, `5`, `.5` or `-7.1`; NaN when it is no such number, has more than two
 * decimals (`1.000` may be a thousand) or does not fit in 32 bits.
 */
export function parsePrice(bytes: Buffer, from: number, to: number): number {
  const negative = from < to && byteAt(bytes, from) === 45;
  let cents = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = negative ? from + 1 : from; at < to; at += 1) {
    const byte = byteAt(bytes, at);
    if (byte === 46 && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (byte < 48 || byte > 57) return Number.NaN;
    cents = cents * 10 + byte - 48;
    digits += 1;
    if (decimals >= 0) decimals += 1;
    if (decimals > 2 || cents > LARGEST) return Number.NaN;
  }
  if (digits === 0) return Number.NaN;
  if (decimals < 2) cents *= decimals === 1 ? 10 : 100;
  if (cents > LARGEST) return Number.NaN;
  return negative && cents !== 0 ? -cents : cents;
}
