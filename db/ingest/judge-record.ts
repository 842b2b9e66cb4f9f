import { isUtf8 } from 'node:buffer';
import { wordAt } from './bytes';
import { LINE_BYTES, type Lines } from './chunk';
import type { ColumnOrder } from './columns';
import type { Reason } from './reasons';
import { isUuid } from './session-id';
import { FIELDS, type Split, type SplitRecord } from './split-record';

/** True for a record that is nothing but its line end. */
export function isBlank(record: SplitRecord, at: number): boolean {
  return record.next - at <= 2 && record.count === 1 && record.starts[0] === record.ends[0];
}

/** True for the last line of a file without a line end of its own. */
export function isUnended(lines: Lines, record: SplitRecord): boolean {
  return lines.unended && record.next === lines.end;
}

/** The reason against a record that shows before its values are read, or null. */
export function judgeRecord(lines: Lines, at: number, record: SplitRecord, split: Split): Reason | null {
  if (record.next - at > LINE_BYTES) return 'line too long';
  if (!lines.clean) {
    const raw = lines.data.subarray(at, record.next);
    if (raw.includes(0)) return 'NUL byte';
    if (!isUtf8(raw)) return isUnended(lines, record) ? 'cut last line' : 'invalid UTF-8';
  }
  if (split !== 'whole') return isUnended(lines, record) ? 'cut last line' : 'broken quotes';
  if (record.count === FIELDS) return null;
  return isUnended(lines, record) && record.count < FIELDS ? 'cut last line' : 'wrong number of fields';
}

/** True when the last field should be a session and is no whole UUID: the file may have been cut inside it. */
export function isCutInSession(record: SplitRecord, order: ColumnOrder): boolean {
  const last = FIELDS - 1;
  return (
    order[last] === last && !isUuid(record.bytes, wordAt(record.starts, last), wordAt(record.ends, last))
  );
}
