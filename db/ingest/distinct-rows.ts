import { byteAt, wordAt } from './bytes';

/** So many rows of one time are compared one by one. */
const FEW = 64;

/**
 * The rows that lie one after another in a buffer, each at most once: an exact set of their bytes. Equal rows have equal
 * times: in a file in order of time a row has few others to be compared with, and none has to be hashed.
 */
export class DistinctRows {
  readonly #slots: Int32Array;
  readonly #starts: Int32Array;
  readonly #hashes: Int32Array;
  #count = 0;
  /** Rows before it have slots. */
  #indexed = 0;
  /** The latest time, and the first row that has it; no later row is before that one. */
  #latest = Number.NEGATIVE_INFINITY;
  #ofLatest = 0;

  /** `capacity` is the largest number of rows, at most half of the slots (a power of two). */
  constructor(capacity: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2)));
    this.#starts = new Int32Array(capacity + 1);
    this.#hashes = new Int32Array(capacity);
  }

  get count(): number {
    return this.#count;
  }

  /** Adds `rows[at … at + size)`, which must follow the row added last; false when an equal row is there. */
  add(rows: Buffer, at: number, size: number, time: number): boolean {
    if (time > this.#latest) {
      this.#latest = time;
      this.#ofLatest = this.#count;
    } else if (time === this.#latest && this.#count - this.#ofLatest < FEW) {
      for (let row = this.#ofLatest; row < this.#count; row += 1) {
        if (this.#isAt(row, rows, at, size)) return false;
      }
    } else if (this.#isIndexed(rows, at, size)) {
      return false;
    }
    this.#starts[this.#count] = at;
    this.#count += 1;
    this.#starts[this.#count] = at + size;
    return true;
  }

  clear(): void {
    if (this.#indexed > 0) this.#slots.fill(0);
    this.#count = 0;
    this.#indexed = 0;
    this.#latest = Number.NEGATIVE_INFINITY;
    this.#ofLatest = 0;
  }

  #isAt(row: number, rows: Buffer, at: number, size: number): boolean {
    const start = wordAt(this.#starts, row);
    if (wordAt(this.#starts, row + 1) - start !== size) return false;
    let same = 0;
    while (same < size && byteAt(rows, start + same) === byteAt(rows, at + same)) same += 1;
    return same === size;
  }

  /** Gives slots to the rows that have none, then looks for an equal row among all. */
  #isIndexed(rows: Buffer, at: number, size: number): boolean {
    const mask = this.#slots.length - 1;
    for (let row = this.#indexed; row < this.#count; row += 1) {
      const start = wordAt(this.#starts, row);
      const hash = hashOf(rows, start, wordAt(this.#starts, row + 1) - start);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (wordAt(this.#slots, slot) > 0) slot = (slot + 1) & mask;
      this.#hashes[row] = hash;
      this.#slots[slot] = row + 1;
    }
    this.#indexed = this.#count;
    const hash = hashOf(rows, at, size);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let row = wordAt(this.#slots, slot); row > 0; row = wordAt(this.#slots, slot)) {
      if (wordAt(this.#hashes, row - 1) === hash && this.#isAt(row - 1, rows, at, size)) return true;
      slot = (slot + 1) & mask;
    }
    return false;
  }
}

function hashOf(rows: Buffer, at: number, size: number): number {
  let hash = size;
  const end = at + size;
  for (let p = at + 2; p < end; p += 1) hash = Math.imul(hash ^ byteAt(rows, p), 0x01000193);
  return hash;
}
