import { connect, type Sql } from '@/db/client';
import { shared } from '@/lib/observe/shared';

function readUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set. Start the server with npm run demo, which sets it.');
  return url;
}

/** The client that answers pages, made on first use from `DATABASE_URL`. Throws where that is not set. */
export function servingClient(): Sql {
  return shared('serving client', () => connect(readUrl(), 'serve'));
}

/** The client for what people write, made on first use from `DATABASE_URL`. Throws where that is not set. */
export function writingClient(): Sql {
  return shared('writing client', () => connect(readUrl(), 'work'));
}

/** The client for files of rows: they take longer than a page may, and never stand in a page's way. */
export function streamingClient(): Sql {
  return shared('streaming client', () => connect(readUrl(), 'work'));
}
