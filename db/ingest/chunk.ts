import { LF } from './bytes';
import type { ColumnOrder } from './columns';
import { DistinctRows } from './distinct-rows';
import { type Encoded, EVENT_BYTES, encodeEvent } from './encode-event';
import { encodeUsual } from './encode-usual';
import type { BadLine, FilledChunk, Place } from './filled-chunk';
import { isBlank, isCutInSession, isUnended, judgeRecord } from './judge-record';
import { dayOf, startOf, TIME_FORMS } from './parse-time';
import { newRecord, type SplitRecord, splitRecord } from './split-record';

/** Whole lines: `data[0 … end)` ends with a line end, and `data[0]` is byte `base` of the file. */
export type Lines = {
  readonly data: Buffer;
  readonly end: number;
  readonly base: number;
  /** No NUL, all UTF-8: the lines need not be looked at one by one. */
  readonly clean: boolean;
  /** Whatever follows, it cannot close a quote that is open at `end`. */
  readonly settled: boolean;
  /** The file ends here, and the line end at `end - 1` is not its own. */
  readonly unended: boolean;
};

/** A longer line is not looked into, and quarantine keeps the first `KEPT_BYTES` of it. */
export const LINE_BYTES = 1_048_576;
export const KEPT_BYTES = 65_536;

const ROWS_BYTES = 48 * 1_048_576;
/** Bytes of the memory that a chunk is filled into. */
export const BUFFER_BYTES = ROWS_BYTES + EVENT_BYTES;
const BAD_BYTES = 16 * 1_048_576;
/** Blank lines at the end of a file are no lines, unless there are this many of them. */
const BLANKS = 10_000;

/** Gathers lines for one transaction after the other: cleared, filled, taken. */
export class Chunk {
  lines = 0;
  isFull = false;

  #rows: Buffer = Buffer.alloc(0);
  #size = 0;
  #bad: BadLine[] = [];
  #lostCategoryIds = 0;
  readonly #types = [0, 0, 0, 0];
  readonly #timeForms = new Array<number>(TIME_FORMS).fill(0);
  readonly #days = new Set<number>();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #start: Place = { byte: 0, line: 0 };
  readonly #order: ColumnOrder;
  readonly #isUsual: boolean;
  readonly #target: number;
  readonly #distinct: DistinctRows;
  readonly #record: SplitRecord = newRecord();
  readonly #found: Encoded = { size: 0, time: 0, form: 0, type: 0, lostCategoryId: false };
  #line = 0;
  #endByte = 0;
  #endLine = 0;
  /** The times of the day that was noted last. */
  #dayFrom = 0;
  #dayTo = 0;
  #blanks: Place[] = [];
  #badBytes = 0;
  #inOrder = true;

  /** It is full at `target` lines, or up to a quarter later if that keeps equal times together. */
  constructor(order: ColumnOrder, target: number) {
    this.#order = order;
    this.#isUsual = order.every((column, i) => column === i);
    this.#target = target;
    this.#distinct = new DistinctRows(Math.ceil(target * 1.25) + 1);
  }

  /** Where the last line that was taken ends. */
  get end(): Place {
    return { byte: this.#endByte, line: this.#endLine };
  }

  /** What was filled in. The rows stay where they are: in the memory that `clear` was given. */
  take(): FilledChunk {
    return {
      rows: this.#rows.subarray(0, this.#size),
      count: this.#distinct.count,
      lines: this.lines,
      bad: this.#bad,
      lostCategoryIds: this.#lostCategoryIds,
      types: [...this.#types],
      timeForms: [...this.#timeForms],
      days: [...this.#days],
      first: this.#first,
      last: this.#last,
      start: this.#start,
      end: this.end,
    };
  }

  /** Begins anew at `start`; rows go into `rows`, which has `BUFFER_BYTES`. */
  clear(start: Place, rows: Buffer): void {
    this.#rows = rows;
    this.#size = 0;
    this.lines = 0;
    this.#bad = [];
    this.#lostCategoryIds = 0;
    this.#types.fill(0);
    this.#timeForms.fill(0);
    this.#days.clear();
    this.#first = Number.POSITIVE_INFINITY;
    this.#last = Number.NEGATIVE_INFINITY;
    this.#start = start;
    this.#endsAt(start.byte, start.line);
    this.#dayTo = this.#dayFrom;
    this.isFull = false;
    this.#distinct.clear();
    this.#line = start.line;
    this.#blanks = [];
    this.#badBytes = 0;
    this.#inOrder = true;
  }

  /** Takes records from `from` on; returns where it stopped: full, before an open quote, or at the end. */
  fill(lines: Lines, from: number): number {
    const { data, end, base } = lines;
    const canBeUsual = this.#isUsual && lines.clean;
    let at = from;
    while (at < end) {
      const next = canBeUsual ? encodeUsual(data, at, this.#rows, this.#size, this.#found) : -1;
      if (next < 0 || this.#blanks.length > 0 || (lines.unended && next === end)) {
        const after = this.#takeRecord(lines, at);
        if (after === at || this.isFull) return after;
        at = after;
        continue;
      }
      if (this.#isCut(this.#found.time)) {
        this.isFull = true;
        return at;
      }
      this.#takeEvent();
      this.#line += 1;
      this.#endsAt(next + base, this.#line);
      at = next;
    }
    return at;
  }

  /** Takes the record at `at`, whatever it is; returns where the next begins, or `at` when it was not taken. */
  #takeRecord(lines: Lines, at: number): number {
    const { data, end, base } = lines;
    const record = this.#record;
    const split = splitRecord(data, at, end, record);
    if (split === 'incomplete') {
      if (!lines.settled) return at;
      record.next = data.indexOf(LF, at) + 1;
      record.lines = 1;
    }
    const place = { byte: at + base, line: this.#line };
    if (split === 'whole' && isBlank(record, at)) {
      this.#takeBlank(place, record.next + base);
      return record.next;
    }
    let reason = judgeRecord(lines, at, record, split);
    if (reason === null) {
      reason = encodeEvent(record, this.#order, this.#rows, this.#size, this.#found);
      if (isUnended(lines, record) && isCutInSession(record, this.#order)) reason = 'cut last line';
    }
    this.#spendBlanks(place);
    if (this.#isCut(reason === null ? this.#found.time : Number.NEGATIVE_INFINITY)) {
      this.isFull = true;
      return at;
    }
    const stop = isUnended(lines, record) ? end - 1 : record.next;
    if (reason === null) this.#takeEvent();
    else this.#takeBad({ ...place, reason, raw: data.subarray(at, stop) });
    this.#line += record.lines;
    this.#endsAt(stop + base, this.#line);
    return record.next;
  }

  /** Takes one line that was too long to be held; it ends before byte `next`. */
  takeLongLine(place: number, head: Buffer, next: number): void {
    const start = { byte: place, line: this.#line };
    this.#spendBlanks(start);
    this.#takeBad({ ...start, reason: 'line too long', raw: head });
    this.#line += 1;
    this.#endsAt(next, this.#line);
    this.isFull = this.#badBytes > BAD_BYTES;
  }

  #isCut(time: number): boolean {
    if (this.#badBytes > BAD_BYTES || this.#size > ROWS_BYTES) return true;
    if (this.lines < this.#target) return false;
    return !this.#inOrder || time > this.#last || this.lines >= this.#target * 1.25;
  }

  #takeEvent(): void {
    const { size, time, form, type, lostCategoryId } = this.#found;
    this.lines += 1;
    this.#timeForms[form] = (this.#timeForms[form] ?? 0) + 1;
    this.#types[type] = (this.#types[type] ?? 0) + 1;
    if (lostCategoryId) this.#lostCategoryIds += 1;
    if (time < this.#first) this.#first = time;
    if (time >= this.#last) this.#last = time;
    else this.#inOrder = false;
    if (!this.#distinct.add(this.#rows, this.#size, size, time)) return;
    this.#size += size;
    if (time < this.#dayFrom || time >= this.#dayTo) this.#takeDay(dayOf(time));
  }

  #takeDay(day: number): void {
    this.#days.add(day);
    this.#dayFrom = startOf(day);
    this.#dayTo = startOf(day + 1);
  }

  #endsAt(byte: number, line: number): void {
    this.#endByte = byte;
    this.#endLine = line;
  }

  #takeBad(line: BadLine): void {
    const kept = line.reason === 'line too long' ? KEPT_BYTES : line.raw.length;
    this.#bad.push({ ...line, raw: Buffer.from(line.raw.subarray(0, kept)) });
    this.#badBytes += kept + 100;
    this.lines += 1;
  }

  #takeBlank(place: Place, next: number): void {
    this.#blanks.push(place);
    this.#line += 1;
    if (this.#blanks.length < BLANKS) return;
    this.#spendBlanks({ byte: next, line: this.#line });
    this.isFull = this.lines >= this.#target;
  }

  #spendBlanks(next: Place): void {
    if (this.#blanks.length === 0) return;
    for (const blank of this.#blanks) {
      this.#takeBad({ ...blank, reason: 'wrong number of fields', raw: Buffer.alloc(0) });
    }
    this.#blanks = [];
    this.#endsAt(next.byte, next.line);
  }
}
