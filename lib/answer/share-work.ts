import type { Statements } from '@/db/client';

type Work<T> = (tx: Statements) => Promise<T>;
type Waiting = { readonly run: (tx: Statements) => Promise<void>; readonly reject: (error: unknown) => void };

/** Statements of one page that several connections may share. */
export type SharedWork = {
  /** Takes on work; settles as it does, or with the failure of another after which it was not begun. */
  readonly put: <T>(work: Work<T>) => Promise<T>;
  /** Does what waits, one after the other, until nothing does. */
  readonly drain: (tx: Statements) => Promise<void>;
  readonly size: () => number;
};

/** Makes an empty queue: each piece goes to the connection that is free for it first. */
export function shareWork(): SharedWork {
  const waiting: Waiting[] = [];
  return {
    put: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ run: async (tx) => resolve(await work(tx)), reject });
      }),
    drain: async (tx) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        try {
          await next.run(tx);
        } catch (error) {
          // The transaction is over: what has not begun fails with it.
          for (const { reject } of [next, ...waiting.splice(0)]) reject(error);
        }
      }
    },
    size: () => waiting.length,
  };
}
