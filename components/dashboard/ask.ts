import type { Answer, Question } from '@/lib/metrics/types';

export type Reply =
  /** `away`: since when the database is away; these are the last answers then. */
  | { readonly answers: readonly Answer[]; readonly away: string | null }
  | { readonly error: string; readonly away: string | null };

/** The answers to an interaction, and since when the database is away where it is. */
export type Replied = { readonly answers: readonly Answer[]; readonly away: string | null };

/** The database is away and the question was not asked before. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
  constructor(
    message: string,
    readonly since: string,
  ) {
    super(message);
  }
}

/** The answers of a reply; throws what went wrong, as `DatabaseAway` where the database is. */
export function answersOf(reply: Reply): Replied {
  if (!('error' in reply)) return reply;
  throw reply.away === null ? new Error(reply.error) : new DatabaseAway(reply.error, reply.away);
}

/** How often a page asks whether the database is back, in milliseconds: well under the five seconds it may take. */
export const askAgainMilliseconds = 2_000;

/** A failure is tried once more, but not while the database is away: that is asked again in its own time. */
export const retryUnlessAway = (failures: number, error: Error): boolean =>
  !(error instanceof DatabaseAway) && failures < 1;

/** Asks the server all questions of an interaction at once. */
export type Ask = (questions: readonly Question[]) => Promise<Reply>;

/**
 * A browser runs server actions one after another, so questions of an interaction that a newer one replaced
 * would hold it up. This sends one at a time and drops those that were replaced while they waited.
 */
export function askNewest(
  ask: Ask,
): (questions: readonly Question[], signal: AbortSignal) => Promise<Replied> {
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
      return answersOf(await ask(questions));
    } finally {
      done();
    }
  };
}
