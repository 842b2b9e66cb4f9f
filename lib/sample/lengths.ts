import type { Random } from './random';

// Published shape of session lengths: at share SHARES[i] of the sessions the length is LENGTHS[i].
const SHARES = [
  0.4, 0.56, 0.66, 0.727, 0.775, 0.81, 0.838, 0.86, 0.878, 0.893, 0.904, 0.952, 0.971, 0.9865, 0.9958, 0.9993,
  0.99993, 1,
];
const LENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16, 20, 27, 46, 95, 210, 450];

/** Draws how many events a session has; `stretch` lengthens those with more than one. */
export function drawLength(stretch: number, random: Random): number {
  const u = random.next();
  if (u < 0.4) return 1;
  let i = 1;
  while (u >= (SHARES[i] ?? 1)) i++;
  const low = LENGTHS[i - 1] ?? 1;
  const high = LENGTHS[i] ?? low;
  const into = (u - (SHARES[i - 1] ?? 0)) / ((SHARES[i] ?? 1) - (SHARES[i - 1] ?? 0));
  const length = high - low === 1 ? high : low + 1 + Math.floor((high - low) * into);
  return stretch === 1 ? length : Math.max(2, Math.floor(length * stretch + random.next()));
}

/** Makes a rate that depends on the length and is `rate` over all sessions; `shape` gives lengths 1, 2, … */
export function spreadOverLengths(shape: readonly number[]): (length: number) => number {
  let mean = 0;
  let before = 0;
  SHARES.forEach((share, i) => {
    mean += (share - before) * shapeAt(shape, LENGTHS[i] ?? 1);
    before = share;
  });
  return (length) => shapeAt(shape, length) / mean;
}

function shapeAt(shape: readonly number[], length: number): number {
  const step = length <= 5 ? length - 1 : length <= 10 ? 5 : length <= 20 ? 6 : length <= 50 ? 7 : 8;
  return shape[step] ?? 0;
}
