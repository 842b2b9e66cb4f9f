import { Client } from 'pg';
import { Refusal } from '@/db/refusal';

/** A load may take hours and wait for others: limits that suit a page must not end it. */
const SETTINGS = [
  'set statement_timeout = 0',
  'set lock_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
  "set time zone 'UTC'",
  "set datestyle = 'ISO, YMD'",
  'set jit = off',
  // A chunk need not reach the disk by itself: the commit that finishes its file takes it along. Without it neither is
  // in the ledger, so a power cut costs the last chunks again, and nothing else.
  'set synchronous_commit = off',
].join('; ');

/** Connects for a load; the connection ends at once, with what is under way, when `signal` is given. */
export async function openConnection(url: string, signal: AbortSignal | undefined): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'cartograph ingest',
    keepAlive: true,
  });
  // A lost connection also fails the query under way, which reports it; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  signal?.addEventListener('abort', () => void client.end(), { once: true });
  const { rows } = await client.query<{ encoding: string }>(
    `select current_setting('server_encoding') as encoding`,
  );
  const encoding = rows[0]?.encoding;
  if (encoding !== 'UTF8') {
    await client.end();
    throw new Refusal(
      `The database keeps text as ${encoding}; create one with encoding UTF8 and set DATABASE_URL to it.`,
    );
  }
  await client.query(SETTINGS);
  return client;
}

/** From here on a commit is on disk when it is done, as the server is set. */
export async function waitForDisk(client: Client): Promise<void> {
  await client.query('set synchronous_commit to default');
}
