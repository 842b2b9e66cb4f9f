/** A list of whole numbers of 32 bits that grows in place and is emptied without letting go of its memory. */
export type Growing = {
  /** 0 where there is no such index. */
  readonly at: (index: number) => number;
  readonly set: (index: number, value: number) => void;
  /** Returns the index of the new number. */
  readonly push: (value: number) => number;
  readonly size: () => number;
  /** Forgets all numbers from this index on. */
  readonly cut: (size: number) => void;
};

/** An empty list. */
export function growInts(): Growing {
  let numbers = new Int32Array(256);
  let size = 0;
  return {
    at: (index) => numbers[index] ?? 0,
    set(index, value) {
      numbers[index] = value;
    },
    push(value) {
      if (size === numbers.length) {
        const wider = new Int32Array(size * 2);
        wider.set(numbers);
        numbers = wider;
      }
      numbers[size] = value;
      return size++;
    },
    size: () => size,
    cut(to) {
      size = Math.min(size, to);
    },
  };
}
