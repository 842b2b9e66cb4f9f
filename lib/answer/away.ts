import { log } from '@/lib/observe/log';
import { shared } from '@/lib/observe/shared';

/** Codes of PostgreSQL, the driver and the network that say: nobody is there. */
const codes = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'CONNECT_TIMEOUT',
  'CONNECTION_LOST',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'BEGIN_TIMEOUT',
]);

/** Whether an error means that the database is away, not that a question is wrong. */
export function isAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.has(String(error.code));
}

const presence = shared<{ since: string | null }>('presence', () => ({ since: null }));

/** Since when the database is away, as an ISO moment; null while it answers. */
export const awaySince = (): string | null => presence.since;

export function noteAway(error: unknown): void {
  if (presence.since === null) log('error', 'database away', { error });
  presence.since ??= new Date().toISOString();
}

export function noteBack(): void {
  if (presence.since !== null) log('info', 'database back', presence);
  presence.since = null;
}
