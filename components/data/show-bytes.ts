/** A run of bytes: as text that reads the same, or named one by one. */
export type ShownBytes = { readonly text: string; readonly named: boolean };

const names: Readonly<Record<number, string>> = { 9: '⇥', 10: '⏎', 13: '␍' };
const nameOf = (byte: number) => names[byte] ?? `⟨${byte.toString(16).toUpperCase().padStart(2, '0')}⟩`;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The length of the UTF-8 sequence that a byte begins; 0 where it begins none. */
function lengthAt(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/** The character at a place; null where there is none that can be shown as it is. */
function characterAt(bytes: Uint8Array, at: number): string | null {
  const byte = bytes[at] ?? 0;
  if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
  const length = lengthAt(byte);
  if (length === 0 || at + length > bytes.length) return null;
  try {
    const text = decoder.decode(bytes.subarray(at, at + length));
    // Controls, marks of direction and the like would change how the rest reads.
    return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** Makes bytes readable and harmless: what is no plain character is named, `⟨00⟩`. */
export function showBytes(hex: string): ShownBytes[] {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const shown: { text: string; named: boolean }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const character = characterAt(bytes, at);
    const named = character === null;
    const text = character ?? nameOf(bytes[at] ?? 0);
    const last = shown.at(-1);
    if (last?.named === named) last.text += text;
    else shown.push({ text, named });
    at += named ? 1 : new TextEncoder().encode(text).length;
  }
  return shown;
}
