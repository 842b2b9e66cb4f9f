/** A source of random numbers that gives the same sequence for the same seeds on every machine. */
export type Random = {
  /** In [0, 1), 32 bits of it random. */
  readonly next: () => number;
  /** A whole number in [0, n). */
  readonly below: (n: number) => number;
  /** 32 random bits as an unsigned number. */
  readonly bits: () => number;
};

/** A generator that can be started anew, to draw the properties of a thing from what names it. */
export type Restartable = Random & { readonly restart: (seed: number, stream: number) => void };

/** Starts an sfc32 generator; `stream` gives independent sequences of one seed. */
export function createRandom(seed: number, stream: number): Restartable {
  let a = 0;
  let b = 0;
  let c = 0;
  let counter = 0;
  const bits = () => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + out) | 0;
    return out >>> 0;
  };
  const next = () => bits() / 0x1_0000_0000;
  const restart = (fromSeed: number, fromStream: number) => {
    a = fromSeed | 0;
    b = Math.floor(fromSeed / 0x1_0000_0000) | 0;
    c = fromStream | 0;
    counter = 1;
    for (let round = 0; round < 12; round++) bits();
  };
  restart(seed, stream);
  return { next, bits, below: (n) => Math.floor(next() * n), restart };
}

/** Mixes two whole numbers into 32 bits, so that neighbours get unlike values. */
export function mix(x: number, y: number): number {
  let h = Math.imul(x ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(y + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
