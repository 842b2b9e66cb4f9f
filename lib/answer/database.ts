import { connect, type Sql } from '@/db/client';

let client: Sql | null = null;

/** The client that answers pages, made on first use from `DATABASE_URL`. Throws where that is not set. */
export function servingClient(): Sql {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set. Start the server with npm run demo, which sets it.');
  client ??= connect(url, 'serve');
  return client;
}
