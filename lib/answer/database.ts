import { connect, type Sql } from '@/db/client';

let serving: Sql | null = null;
let writing: Sql | null = null;

function readUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set. Start the server with npm run demo, which sets it.');
  return url;
}

/** The client that answers pages, made on first use from `DATABASE_URL`. Throws where that is not set. */
export function servingClient(): Sql {
  serving ??= connect(readUrl(), 'serve');
  return serving;
}

/** The client for what people write, made on first use from `DATABASE_URL`. Throws where that is not set. */
export function writingClient(): Sql {
  writing ??= connect(readUrl(), 'work');
  return writing;
}
