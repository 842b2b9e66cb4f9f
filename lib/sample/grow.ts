type Numbers = Int32Array | Float32Array | Uint8Array;

/** A list of numbers that grows in place and costs a few bytes a number. */
export type Growing = {
  readonly at: (index: number) => number;
  /** Returns the index of the new number. */
  readonly push: (value: number) => number;
  readonly size: () => number;
  /** Forgets all numbers from this index on. */
  readonly cut: (size: number) => void;
};

function grow(start: Numbers, double: (old: Numbers) => Numbers): Growing {
  let numbers = start;
  let size = 0;
  return {
    at: (index) => numbers[index] ?? 0,
    push(value) {
      if (size === numbers.length) numbers = double(numbers);
      numbers[size] = value;
      return size++;
    },
    size: () => size,
    cut(to) {
      size = Math.min(size, to);
    },
  };
}

/** Whole numbers of 32 bits. */
export function growInts(): Growing {
  return grow(new Int32Array(1024), (old) => {
    const wider = new Int32Array(old.length * 2);
    wider.set(old);
    return wider;
  });
}

/** Numbers of single precision. */
export function growFloats(): Growing {
  return grow(new Float32Array(1024), (old) => {
    const wider = new Float32Array(old.length * 2);
    wider.set(old);
    return wider;
  });
}

/** Whole numbers below 256. */
export function growBytes(): Growing {
  return grow(new Uint8Array(1024), (old) => {
    const wider = new Uint8Array(old.length * 2);
    wider.set(old);
    return wider;
  });
}
