import { LF } from './bytes';
import { FIELDS, newRecord, splitRecord } from './split-record';

/** The columns of the public set, in its order; a file may have them in any other order. */
export const COLUMNS = [
  'event_time',
  'event_type',
  'product_id',
  'category_id',
  'category_code',
  'brand',
  'price',
  'user_id',
  'user_session',
] as const;

/** For each of `COLUMNS`, its position in the file. */
export type ColumnOrder = Int32Array;
export type Header = { readonly order: ColumnOrder; readonly bytes: number } | { readonly problem: string };

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

function hint(line: Buffer): string {
  const [first, second] = line;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return 'it is saved as UTF-16; save it as CSV UTF-8';
  }
  if (first === 0x50 && second === 0x4b)
    return 'it is a ZIP archive or a workbook; unpack it or save it as CSV';
  const text = line.subarray(0, 300).toString('utf8').trim();
  if (text === '') return 'its first line is empty';
  if (!text.includes(',') && text.includes(';')) return 'its columns are separated by ";"; save it with ","';
  if (!text.includes(',') && text.includes('\t'))
    return 'its columns are separated by tabs; save it with ","';
  const printable = text.replace(/[^\x20-\x7e\u00a0-\uffff]/g, '?');
  return `its first line is "${printable.length > 120 ? `${printable.slice(0, 120)}…` : printable}"`;
}

/** Reads the header from the first bytes of a file; `bytes` is where the first event line begins. */
export function readHeader(head: Buffer): Header {
  const start = head.subarray(0, 3).equals(BOM) ? 3 : 0;
  const lineEnd = head.indexOf(LF, start);
  const line = head.subarray(start, lineEnd < 0 ? head.length : lineEnd);
  const expected = `expected the columns ${COLUMNS.join(',')}`;
  const record = newRecord();
  const ended = Buffer.concat([line.subarray(0, 4096), Buffer.from('\n')]);
  const whole = splitRecord(ended, 0, ended.length, record) === 'whole' && record.count === FIELDS;
  const names = whole
    ? Array.from(record.starts, (from, i) => record.bytes.toString('utf8', from, record.ends[i]))
    : [];
  const order = Int32Array.from(COLUMNS, (column) => names.indexOf(column));
  if (order.includes(-1)) return { problem: `${expected}, but ${hint(line)}` };
  return { order, bytes: lineEnd < 0 ? head.length : lineEnd + 1 };
}
