import { byteAt, COMMA, CR, LF, QUOTE, writeInt32 } from './bytes';
import { type Encoded, eventType, LABELS, VALUE_BYTES, writeHead } from './encode-event';
import { writeId } from './parse-id';
import { parsePrice } from './parse-price';
import { isUsualForm, parseTime } from './parse-time';
import { writeUuid } from './session-id';

/** Zeros may make a price, and so a line, as long as one likes. */
const PRICE_BYTES = 32;

/** Where the field at `from` ends without a quote, or -1. The line end stops it. */
function fieldEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (byteAt(bytes, at) > COMMA) at += 1;
  return byteAt(bytes, at) === COMMA ? at : -1;
}

/** Where the text at `from` ends, copied to `out[at + 4 …)` behind its length; -1 when it has a quote or is too long. */
function copyText(bytes: Buffer, from: number, out: Buffer, at: number): number {
  const limit = from + VALUE_BYTES;
  let p = from;
  let to = at + 4;
  for (let byte = byteAt(bytes, p); byte !== COMMA; byte = byteAt(bytes, p)) {
    if (byte === LF || byte === QUOTE || p === limit) return -1;
    out[to] = byte;
    to += 1;
    p += 1;
  }
  writeInt32(out, at, p === from ? -1 : p - from);
  return p;
}

/**
 * Encodes the line at `from` as `encodeEvent` would, in one pass, when it is as most are: columns in the usual order, no
 * quotes, a price and a session. Returns where the next line begins, or -1, which says nothing of the line. The bytes
 * must be clean and a line end must follow.
 */
export function encodeUsual(bytes: Buffer, from: number, out: Buffer, at: number, found: Encoded): number {
  const timeEnd = from + 23;
  if (byteAt(bytes, timeEnd) !== COMMA || !isUsualForm(bytes, from)) return -1;
  const time = parseTime(bytes, from, timeEnd);
  if (Number.isNaN(time)) return -1;
  const typeEnd = fieldEnd(bytes, timeEnd + 1);
  if (typeEnd < 0) return -1;
  const type = eventType(bytes, timeEnd + 1, typeEnd);
  if (type < 0) return -1;
  const productEnd = fieldEnd(bytes, typeEnd + 1);
  if (productEnd < 0 || !writeId(bytes, typeEnd + 1, productEnd, out, at + 30)) return -1;
  const categoryEnd = fieldEnd(bytes, productEnd + 1);
  if (categoryEnd < 0) return -1;
  let p = at + 42;
  if (categoryEnd === productEnd + 1) {
    writeInt32(out, at + 38, -1);
  } else {
    if (!writeId(bytes, productEnd + 1, categoryEnd, out, p)) return -1;
    writeInt32(out, at + 38, 8);
    p += 8;
  }
  const sessionAt = p + 4;
  const priceAt = sessionAt + 20;
  const label = LABELS[type] as Buffer;
  p = priceAt + 4;
  writeInt32(out, p, label.length);
  for (let i = 0; i < label.length; i += 1) out[p + 4 + i] = byteAt(label, i);
  p += 4 + label.length;
  const codeEnd = copyText(bytes, categoryEnd + 1, out, p);
  if (codeEnd < 0) return -1;
  p += 4 + codeEnd - categoryEnd - 1;
  const brandEnd = copyText(bytes, codeEnd + 1, out, p);
  if (brandEnd < 0) return -1;
  p += 4 + brandEnd - codeEnd - 1;

  const priceEnd = fieldEnd(bytes, brandEnd + 1);
  if (priceEnd <= brandEnd + 1 || priceEnd > brandEnd + PRICE_BYTES) return -1;
  const cents = parsePrice(bytes, brandEnd + 1, priceEnd);
  if (Number.isNaN(cents)) return -1;
  const userEnd = fieldEnd(bytes, priceEnd + 1);
  if (userEnd < 0 || !writeId(bytes, priceEnd + 1, userEnd, out, at + 18)) return -1;
  const sessionEnd = userEnd + 37;
  const lineEnd = byteAt(bytes, sessionEnd) === CR ? sessionEnd + 1 : sessionEnd;
  if (byteAt(bytes, lineEnd) !== LF || !writeUuid(bytes, userEnd + 1, sessionEnd, out, sessionAt)) return -1;

  writeHead(out, at, time);
  writeInt32(out, sessionAt - 4, 16);
  writeInt32(out, priceAt - 4, 4);
  writeInt32(out, priceAt, cents);
  found.size = p - at;
  found.time = time;
  found.form = 0;
  found.type = type;
  found.lostCategoryId = false;
  return lineEnd + 1;
}
