import type { Random } from './random';

const FOUR_DIGITS = Array.from({ length: 0x1_0000 }, (_, i) => i.toString(16).padStart(4, '0'));
const hex = (bits: number) => FOUR_DIGITS[bits & 0xffff] ?? '0000';

/** A random session id in the form of the files, a UUID of version 4. */
export function drawSessionId(random: Random): string {
  const a = random.bits();
  const b = random.bits();
  const c = random.bits();
  const d = random.bits();
  const third = hex((b & 0x0fff) | 0x4000);
  const fourth = hex((c & 0x3fff) | 0x8000);
  return `${hex(a >>> 16)}${hex(a)}-${hex(b >>> 16)}-${third}-${fourth}-${hex(c >>> 16)}${hex(d >>> 16)}${hex(d)}`;
}
