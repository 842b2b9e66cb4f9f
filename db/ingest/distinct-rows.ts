import { byteAt, wordAt } from './bytes';

/** The rows that lie one after another in a buffer, each at most once: an exact set, keyed by their bytes. */
export class DistinctRows {
  readonly #slots: Int32Array;
  readonly #starts: Int32Array;
  readonly #hashes: Int32Array;
  #count = 0;

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
  add(rows: Buffer, at: number, size: number): boolean {
    const hash = hashOf(rows, at, size);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let row = wordAt(this.#slots, slot); row > 0; row = wordAt(this.#slots, slot)) {
      if (wordAt(this.#hashes, row - 1) === hash) {
        const start = wordAt(this.#starts, row - 1);
        const end = wordAt(this.#starts, row);
        if (end - start === size && rows.compare(rows, start, end, at, at + size) === 0) return false;
      }
      slot = (slot + 1) & mask;
    }
    this.#hashes[this.#count] = hash;
    this.#starts[this.#count] = at;
    this.#count += 1;
    this.#starts[this.#count] = at + size;
    this.#slots[slot] = this.#count;
    return true;
  }

  clear(): void {
    this.#slots.fill(0);
    this.#count = 0;
  }
}

function hashOf(rows: Buffer, at: number, size: number): number {
  let hash = size;
  const end = at + size;
  for (let p = at + 2; p < end; p += 1) hash = Math.imul(hash ^ byteAt(rows, p), 0x01000193);
  return hash;
}
