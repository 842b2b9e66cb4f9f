import type { Answer, Question } from '@/lib/metrics/types';

export type Reply = { readonly answers: readonly Answer[] } | { readonly error: string };
/** Asks the server all questions of an interaction at once. */
export type Ask = (questions: readonly Question[]) => Promise<Reply>;

/**
 * A browser runs server actions one after another, so questions of an interaction that a newer one replaced
 * would hold it up. This sends one at a time and drops those that were replaced while they waited.
 */
export function askNewest(
  ask: Ask,
): (questions: readonly Question[], signal: AbortSignal) => Promise<readonly Answer[]> {
  let under: Promise<unknown> = Promise.resolve();
  return async (questions, signal) => {
    const before = under;
    let done = () => {};
    under = new Promise<void>((resolve) => {
      done = resolve;
    });
    try {
      await before;
      if (signal.aborted) throw new Error('A newer question replaced this one.');
      const reply = await ask(questions);
      if ('error' in reply) throw new Error(reply.error);
      return reply.answers;
    } finally {
      done();
    }
  };
}
