import { Refusal } from '@/db/refusal';

export const AGAIN = 'What was committed stays; run the same command again and it goes on from there.';
const LOST = /terminated|ECONNRESET|EPIPE|ETIMEDOUT|not queryable|closed/i;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Says in plain words what a failed load means and what to do; other errors stay as they are. */
export function explainError(error: unknown, signal: AbortSignal | undefined): unknown {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (signal?.aborted) return new Refusal(`Stopped. ${AGAIN}`, { cause: error });
  if (code === '53100' || code === 'ENOSPC') {
    return new Refusal(`The database's disk is full: free some space. ${AGAIN}`, { cause: error });
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return new Refusal(`The database cannot be reached (${message}). Start it or check DATABASE_URL.`, {
      cause: error,
    });
  }
  if (code.startsWith('57P') || code.startsWith('08') || LOST.test(`${code} ${message}`)) {
    return new Refusal(`The connection to the database was lost (${message}). ${AGAIN}`, { cause: error });
  }
  return error;
}
