/** A source of random numbers that gives the same sequence for the same seeds on every machine. */
export type Random = {
  /** In [0, 1), 32 bits of it random. */
  readonly next: () => number;
  /** A whole number in [0, n). */
  readonly below: (n: number) => number;
  /** 32 random bits as an unsigned number. */
  readonly bits: () => number;
};

/** Starts an sfc32 generator; `stream` gives independent sequences of one seed. */
export function createRandom(seed: number, stream: number): Random {
  let a = seed >>> 0;
  let b = Math.floor(seed / 0x1_0000_0000) >>> 0;
  let c = stream >>> 0;
  let counter = 1;
  const bits = () => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + out) | 0;
    return out >>> 0;
  };
  for (let round = 0; round < 12; round++) bits();
  const next = () => bits() / 0x1_0000_0000;
  return { next, bits, below: (n) => Math.floor(next() * n) };
}

/** Mixes two whole numbers into 32 bits, so that neighbours get unlike values. */
export function mix(x: number, y: number): number {
  let h = Math.imul(x ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(y + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
