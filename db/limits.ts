import type { Lane } from '@/db/lane';

/**
 * How long pages wait, in milliseconds. Each is shorter than the one after it, so that what gives up first is
 * what knows most: a lock (5 s, set in the session), a free connection, a statement, the whole request.
 */
export const limits: Limits = { begin: 8_000, pool: 10_000, statement: 15_000, request: 20_000 };

export type Limits = {
  readonly begin: number;
  readonly pool: number;
  readonly statement: number;
  readonly request: number;
};

/** The database took longer than it may. */
export class DatabaseTimeout extends Error {
  override name = 'DatabaseTimeout';
  constructor(
    message: string,
    /** `BEGIN_TIMEOUT`: it does not even begin, so it counts as away. */
    readonly code: 'BEGIN_TIMEOUT' | 'POOL_TIMEOUT' | 'REQUEST_TIMEOUT',
  ) {
    super(message);
  }
}

/** By its name: another copy of this file has a class of its own. */
export const isTimeout = (error: unknown): boolean =>
  error instanceof Error && error.name === 'DatabaseTimeout';

/** Waits for work on a lane; when it takes too long the lane is ended, and the work with it. */
export async function within<T>(
  lane: Lane,
  milliseconds: number | undefined,
  code: 'BEGIN_TIMEOUT' | 'REQUEST_TIMEOUT',
  work: Promise<T>,
): Promise<T> {
  if (milliseconds === undefined) return work;
  const timer = setTimeout(() => {
    void lane.end(new DatabaseTimeout(`The database did not answer in ${milliseconds / 1000} s.`, code));
  }, milliseconds);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
