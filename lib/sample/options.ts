import { dayNumber } from './calendar';

/** What to generate. The same options give the same bytes. */
export type SampleOptions = {
  /** Rows over all days, without headers; at least 1. */
  readonly events: number;
  /** A whole number from 0. */
  readonly seed: number;
  /** First and last day, `YYYY-MM-DD`, both inclusive. */
  readonly from: string;
  readonly to: string;
};

/** A wish that the generator cannot fulfil; the message says what to change. */
export class SampleError extends Error {
  override readonly name = 'SampleError';
}

export const DEFAULT_SAMPLE: SampleOptions = {
  events: 1_000_000,
  seed: 1,
  from: '2019-10-01',
  to: '2020-04-30',
};

const MOST_EVENTS = 1_000_000_000;
const MOST_DAYS = 3660;

/** Checks options and returns the day numbers of their range; throws `SampleError`. */
export function checkOptions(options: SampleOptions): { first: number; last: number } {
  const { events, seed, from, to } = options;
  if (!Number.isInteger(events) || events < 1 || events > MOST_EVENTS) {
    throw new SampleError(`The number of events must be whole, from 1 to ${MOST_EVENTS}; it is ${events}.`);
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new SampleError(`The seed must be a whole number from 0 up; it is ${seed}.`);
  }
  const first = dayNumber(from);
  const last = dayNumber(to);
  for (const [day, number] of [
    [from, first],
    [to, last],
  ] as const) {
    if (Number.isNaN(number)) throw new SampleError(`"${day}" is no day. Write days as 2019-10-01.`);
  }
  if (first < 0) throw new SampleError(`The first day must be 1970-01-01 or later; it is ${from}.`);
  if (first > last) throw new SampleError(`The first day, ${from}, comes after the last, ${to}. Swap them.`);
  if (last - first >= MOST_DAYS)
    throw new SampleError(`${from} to ${to} is too long: take at most ten years.`);
  return { first, last };
}
