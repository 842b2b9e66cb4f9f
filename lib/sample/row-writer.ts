/** A place that copies a text by its number and returns the place behind it. */
type Copying = { readonly copy: (text: number, out: Uint8Array, at: number) => number };

const ZERO = 48;
const COMMA = 44;
const POINT = 46;
const NEWLINE = 10;
/** Longer than any row. */
const ROOM = 400;

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const KINDS = [bytesOf('view,'), bytesOf('cart,'), bytesOf('purchase,')];
const NO_BYTES = new Uint8Array(0);

/** Puts rows together byte by byte: many times quicker than adding strings up. */
export function openRowWriter() {
  let out = Buffer.alloc(1 << 17);
  let at = 0;
  let rows = 0;
  const time = bytesOf('2019-10-01 00:00:00 UTC,');

  function two(place: number, number: number): void {
    const tens = Math.floor(number / 10);
    time[place] = ZERO + tens;
    time[place + 1] = ZERO + number - 10 * tens;
  }

  function bytes(from: Uint8Array): void {
    const to = out;
    const start = at;
    for (let i = 0; i < from.length; i++) to[start + i] = from[i] ?? 0;
    at = start + from.length;
  }

  return {
    /** The day of the rows to come, `YYYY-MM-DD`. */
    setDay(day: string) {
      for (let i = 0; i < day.length; i++) time[i] = day.charCodeAt(i);
    },
    /** Begins a row. */
    time(second: number, kind: number) {
      if (at + ROOM > out.length) out = Buffer.concat([out], out.length * 2);
      const minutes = Math.floor(second / 60);
      const hours = Math.floor(minutes / 60);
      two(11, hours);
      two(14, minutes - 60 * hours);
      two(17, second - 60 * minutes);
      bytes(time);
      bytes(KINDS[kind] ?? NO_BYTES);
    },
    text(store: Copying, text: number) {
      at = store.copy(text, out, at);
    },
    /** An amount of cents as the files write money, such as `54.90,`. */
    money(cents: number) {
      let unit = 100;
      while (unit * 10 <= cents) unit *= 10;
      let rest = cents;
      for (; unit >= 1; unit = unit / 10) {
        const digit = Math.floor(rest / unit);
        rest -= digit * unit;
        out[at++] = ZERO + digit;
        if (unit === 100) out[at++] = POINT;
      }
      out[at++] = COMMA;
    },
    endRow() {
      out[at++] = NEWLINE;
      rows++;
    },
    rows: () => rows,
    /** The rows so far, as text; begins anew. */
    take(): { text: string; rows: number } {
      const taken = { text: out.toString('latin1', 0, at), rows };
      at = 0;
      rows = 0;
      return taken;
    },
  };
}
