import { growInts } from './grow';

/** Many short ASCII texts kept as bytes end to end, to be copied into rows without making strings. */
export type TextStore = {
  /** Keeps a text and returns its number. */
  readonly add: (text: string) => number;
  /** Copies a text to a place in `out` and returns the place behind it. */
  readonly copy: (text: number, out: Uint8Array, at: number) => number;
  readonly clear: () => void;
};

/** An empty store. */
export function openTextStore(): TextStore {
  let bytes = new Uint8Array(1 << 16);
  let used = 0;
  const ends = growInts();
  return {
    add(text) {
      if (used + text.length > bytes.length) {
        const wider = new Uint8Array(bytes.length * 2 + text.length);
        wider.set(bytes);
        bytes = wider;
      }
      for (let i = 0; i < text.length; i++) bytes[used++] = text.charCodeAt(i);
      return ends.push(used);
    },
    copy(text, out, at) {
      const from = bytes;
      const start = ends.at(text - 1);
      const shift = at - start;
      const end = ends.at(text);
      for (let i = start; i < end; i++) out[i + shift] = from[i] ?? 0;
      return end + shift;
    },
    clear() {
      used = 0;
      ends.cut(0);
    },
  };
}
