import { byteAt, wordAt, writeInt32, writeInt64 } from './bytes';
import type { ColumnOrder } from './columns';
import { isSpreadsheetNumber, writeId } from './parse-id';
import { parsePrice } from './parse-price';
import { parseTime, timeForm } from './parse-time';
import type { Reason } from './reasons';
import { writeNamedUuid, writeUuid } from './session-id';
import type { SplitRecord } from './split-record';

export const EVENT_TYPES = ['view', 'cart', 'remove_from_cart', 'purchase'] as const;
/** A category code or brand may have this many bytes, so that an index can hold it. */
export const VALUE_BYTES = 1000;
/** More than any encoded event takes. */
export const EVENT_BYTES = 2 * VALUE_BYTES + 200;

/** The event types as bytes. */
export const LABELS = EVENT_TYPES.map((type) => Buffer.from(type));

/** What `encodeEvent` found beside the row itself. */
export type Encoded = {
  size: number;
  /** Microseconds since 2000-01-01 UTC. */
  time: number;
  /** How the time was written, as `timeForm` tells it. */
  form: number;
  /** Index into `EVENT_TYPES`. */
  type: number;
  lostCategoryId: boolean;
};

/** The index into `EVENT_TYPES` of the value between two places, or -1. */
export function eventType(bytes: Buffer, from: number, to: number): number {
  const length = to - from;
  for (let type = 0; type < LABELS.length; type += 1) {
    const label = LABELS[type] as Buffer;
    if (label.length !== length) continue;
    let same = 0;
    while (same < length && byteAt(bytes, from + same) === byteAt(label, same)) same += 1;
    if (same === length) return type;
  }
  return -1;
}

function writeText(bytes: Buffer, from: number, to: number, out: Buffer, at: number): number {
  const length = to - from;
  writeInt32(out, at, length === 0 ? -1 : length);
  for (let i = 0; i < length; i += 1) out[at + 4 + i] = byteAt(bytes, from + i);
  return at + 4 + length;
}

/** Writes how a row begins: its fields and their lengths up to the ids of user and product, and the time. */
export function writeHead(out: Buffer, at: number, time: number): void {
  out[at] = 0;
  out[at + 1] = 9;
  writeInt32(out, at + 2, 8);
  writeInt64(out, at + 6, time);
  writeInt32(out, at + 14, 8);
  writeInt32(out, at + 26, 8);
}

/**
 * Writes the record as one row of a binary COPY into raw.events, at `at`. Equal events make equal bytes, so the row is
 * also its own identity. Returns the first reason against it, in the file's column order, or null.
 */
export function encodeEvent(
  record: SplitRecord,
  order: ColumnOrder,
  out: Buffer,
  at: number,
  found: Encoded,
): Reason | null {
  const { bytes, starts, ends } = record;
  const timeAt = wordAt(order, 0);
  const typeAt = wordAt(order, 1);
  const productAt = wordAt(order, 2);
  const categoryAt = wordAt(order, 3);
  const codeAt = wordAt(order, 4);
  const brandAt = wordAt(order, 5);
  const priceAt = wordAt(order, 6);
  const userAt = wordAt(order, 7);
  const sessionAt = wordAt(order, 8);

  const time = parseTime(bytes, wordAt(starts, timeAt), wordAt(ends, timeAt));
  if (Number.isNaN(time)) return 'bad event_time';
  const type = eventType(bytes, wordAt(starts, typeAt), wordAt(ends, typeAt));
  if (type < 0) return 'unknown event_type';
  if (!writeId(bytes, wordAt(starts, productAt), wordAt(ends, productAt), out, at + 30))
    return 'bad product_id';

  writeHead(out, at, time);
  let p = at + 38;

  const categoryFrom = wordAt(starts, categoryAt);
  const categoryTo = wordAt(ends, categoryAt);
  found.lostCategoryId = false;
  if (categoryFrom === categoryTo) {
    writeInt32(out, p, -1);
    p += 4;
  } else if (writeId(bytes, categoryFrom, categoryTo, out, p + 4)) {
    writeInt32(out, p, 8);
    p += 12;
  } else if (isSpreadsheetNumber(bytes, categoryFrom, categoryTo)) {
    found.lostCategoryId = true;
    writeInt32(out, p, -1);
    p += 4;
  } else {
    return 'bad category_id';
  }

  const codeFrom = wordAt(starts, codeAt);
  const codeTo = wordAt(ends, codeAt);
  const brandFrom = wordAt(starts, brandAt);
  const brandTo = wordAt(ends, brandAt);
  if (codeTo - codeFrom > VALUE_BYTES || brandTo - brandFrom > VALUE_BYTES) return 'value too long';

  const priceFrom = wordAt(starts, priceAt);
  const priceTo = wordAt(ends, priceAt);
  const cents = priceFrom === priceTo ? 0 : parsePrice(bytes, priceFrom, priceTo);
  if (Number.isNaN(cents)) return 'bad price';
  if (!writeId(bytes, wordAt(starts, userAt), wordAt(ends, userAt), out, at + 18)) return 'bad user_id';

  const sessionFrom = wordAt(starts, sessionAt);
  const sessionTo = wordAt(ends, sessionAt);
  if (sessionFrom === sessionTo) {
    writeInt32(out, p, -1);
    p += 4;
  } else {
    if (sessionTo - sessionFrom > VALUE_BYTES) return 'value too long';
    if (!writeUuid(bytes, sessionFrom, sessionTo, out, p + 4)) {
      writeNamedUuid(bytes, sessionFrom, sessionTo, out, p + 4);
    }
    writeInt32(out, p, 16);
    p += 20;
  }

  if (priceFrom === priceTo) {
    writeInt32(out, p, -1);
    p += 4;
  } else {
    writeInt32(out, p, 4);
    writeInt32(out, p + 4, cents);
    p += 8;
  }
  const label = LABELS[type] as Buffer;
  p = writeText(label, 0, label.length, out, p);
  p = writeText(bytes, codeFrom, codeTo, out, p);
  p = writeText(bytes, brandFrom, brandTo, out, p);

  found.size = p - at;
  found.time = time;
  found.form = timeForm(bytes, wordAt(starts, timeAt), wordAt(ends, timeAt));
  found.type = type;
  return null;
}
