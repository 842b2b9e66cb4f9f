import { growInts } from './grow';
import type { Random } from './random';

/** A random session id, a UUID of version 4, as four words of 32 bits. */
export type SessionId = readonly [number, number, number, number];

/** The sessions of a day as rows end with them, `user_id,user_session`, kept as bytes. */
export type SessionStore = {
  /** Keeps a session and returns its number; null is a missing session id. */
  readonly add: (userId: number, id: SessionId | null) => number;
  /** Copies a session's text to a place in `out` and returns the place behind it. */
  readonly copy: (session: number, out: Uint8Array, at: number) => number;
  readonly clear: () => void;
};

const HEX = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const HYPHEN = 45;
const COMMA = 44;
const ZERO = 48;
/** Longer than any text of a session. */
const ROOM = 64;

/** Draws a session id. */
export function drawSessionId(random: Random): SessionId {
  return [
    random.bits(),
    (random.bits() & 0xffff0fff) | 0x4000,
    (random.bits() & 0x3fffffff) | 0x80000000,
    random.bits(),
  ];
}

/** An empty store. */
export function openSessionStore(): SessionStore {
  let bytes = new Uint8Array(1 << 16);
  let used = 0;
  const ends = growInts();

  function putNumber(number: number): void {
    let unit = 1;
    while (unit * 10 <= number) unit *= 10;
    for (let rest = number; unit >= 1; unit /= 10) {
      const digit = Math.floor(rest / unit);
      rest -= digit * unit;
      bytes[used++] = ZERO + digit;
    }
  }

  function putHex(word: number, from: number, to: number): void {
    for (let shift = from; shift >= to; shift -= 4) bytes[used++] = HEX[(word >>> shift) & 15] ?? ZERO;
  }

  return {
    add(userId, id) {
      if (used + ROOM > bytes.length) {
        const wider = new Uint8Array(bytes.length * 2);
        wider.set(bytes);
        bytes = wider;
      }
      putNumber(userId);
      bytes[used++] = COMMA;
      if (id === null) return ends.push(used);
      putHex(id[0], 28, 0);
      bytes[used++] = HYPHEN;
      putHex(id[1], 28, 16);
      bytes[used++] = HYPHEN;
      putHex(id[1], 12, 0);
      bytes[used++] = HYPHEN;
      putHex(id[2], 28, 16);
      bytes[used++] = HYPHEN;
      putHex(id[2], 12, 0);
      putHex(id[3], 28, 0);
      return ends.push(used);
    },
    copy(session, out, at) {
      const from = bytes;
      const start = ends.at(session - 1);
      const shift = at - start;
      const end = ends.at(session);
      for (let i = start; i < end; i++) out[i + shift] = from[i] ?? 0;
      return end + shift;
    },
    clear() {
      used = 0;
      ends.cut(0);
    },
  };
}
