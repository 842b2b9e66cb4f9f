import { byteAt, COMMA, CR, LF, QUOTE } from './bytes';

export const FIELDS = 9;
/** A record with quotes may be this long, and may go on over one line end. */
export const QUOTED_BYTES = 65_536;
const QUOTED_LINES = 2;

/** One record: its fields are `bytes[starts[i] … ends[i])`, the next record begins at `next`. */
export type SplitRecord = {
  bytes: Buffer;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count: number;
  next: number;
  /** Physical lines that it takes. */
  lines: number;
};

export type Split = 'whole' | 'broken quotes' | 'incomplete';

const scratch = Buffer.alloc(QUOTED_BYTES);

/** An empty record for `splitRecord` to fill again and again. */
export function newRecord(): SplitRecord {
  return {
    bytes: scratch,
    starts: new Int32Array(FIELDS),
    ends: new Int32Array(FIELDS),
    count: 0,
    next: 0,
    lines: 1,
  };
}

function broken(data: Buffer, from: number, record: SplitRecord): Split {
  record.next = data.indexOf(LF, from) + 1;
  record.lines = 1;
  return 'broken quotes';
}

/** RFC 4180 with quotes: fields are unquoted into a scratch buffer. */
function splitQuoted(data: Buffer, from: number, end: number, record: SplitRecord): Split {
  const limit = Math.min(end, from + QUOTED_BYTES);
  const ranOut = limit === end ? 'incomplete' : 'broken quotes';
  let at = from;
  let size = 0;
  let count = 0;
  let lines = 1;
  let quotedCommas = 0;
  for (;;) {
    const start = size;
    if (at < limit && byteAt(data, at) === QUOTE) {
      at += 1;
      for (;;) {
        if (at >= limit) return ranOut === 'incomplete' ? ranOut : broken(data, from, record);
        const byte = byteAt(data, at);
        at += 1;
        if (byte === QUOTE) {
          if (at < limit && byteAt(data, at) === QUOTE) at += 1;
          else break;
        } else if (byte === LF) {
          lines += 1;
          if (lines > QUOTED_LINES) return broken(data, from, record);
        } else if (byte === COMMA) {
          quotedCommas += 1;
        }
        scratch[size] = byte;
        size += 1;
      }
      if (at + 1 < limit && byteAt(data, at) === CR && byteAt(data, at + 1) === LF) at += 1;
    } else {
      while (at < limit) {
        const byte = byteAt(data, at);
        if (byte === COMMA || byte === LF) break;
        if (byte === QUOTE) return broken(data, from, record);
        scratch[size] = byte;
        size += 1;
        at += 1;
      }
      if (at < limit && byteAt(data, at) === LF && size > start && byteAt(scratch, size - 1) === CR)
        size -= 1;
    }
    if (at >= limit) return broken(data, from, record);
    if (count < FIELDS) {
      record.starts[count] = start;
      record.ends[count] = size;
    }
    count += 1;
    const stop = byteAt(data, at);
    at += 1;
    if (stop === LF) break;
    if (stop !== COMMA) return broken(data, from, record);
  }
  // A stray quote must not swallow its neighbour. Two lines are one record only if they make one; two lines with a
  // stray quote each, in the same column, would make one too, but with all the commas of a record inside the quotes.
  if (lines > 1 && (count !== FIELDS || quotedCommas >= FIELDS - 1)) return broken(data, from, record);
  record.bytes = scratch;
  record.count = count;
  record.next = at;
  record.lines = lines;
  return 'whole';
}

/**
 * Splits the record at `from` into `record`. `data[end - 1]` must be a line end. `incomplete`: a quoted field is
 * still open at `end`. `broken quotes`: only the physical line at `from` is given up.
 */
export function splitRecord(data: Buffer, from: number, end: number, record: SplitRecord): Split {
  const { starts, ends } = record;
  let count = 0;
  let start = from;
  for (let at = from; at < end; at += 1) {
    const byte = byteAt(data, at);
    if (byte > COMMA) continue;
    if (byte === COMMA) {
      if (count < FIELDS) {
        starts[count] = start;
        ends[count] = at;
      }
      count += 1;
      start = at + 1;
    } else if (byte === LF) {
      if (count < FIELDS) {
        starts[count] = start;
        ends[count] = at > start && byteAt(data, at - 1) === CR ? at - 1 : at;
      }
      record.bytes = data;
      record.count = count + 1;
      record.next = at + 1;
      record.lines = 1;
      return 'whole';
    } else if (byte === QUOTE) {
      return splitQuoted(data, from, end, record);
    }
  }
  return 'incomplete';
}
