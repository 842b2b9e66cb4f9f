import { servingClient } from '@/lib/answer/database';
import { readReadiness } from '@/lib/answer/read-health';

export const dynamic = 'force-dynamic';
const headers = { 'cache-control': 'no-store' };

/** Whether pages can be answered: the database, the version of the data, its ages in seconds. 503 where not. */
export async function GET(): Promise<Response> {
  try {
    const { database, version, asOf, dataAge, versionAge, loadAge, pending } = await readReadiness(
      servingClient(),
    );
    const status = version === null ? 'empty' : 'ready';
    return Response.json(
      { status, database: `PostgreSQL ${database}`, version, asOf, dataAge, versionAge, loadAge, pending },
      { status: version === null ? 503 : 200, headers },
    );
  } catch {
    return Response.json({ status: 'away', database: null }, { status: 503, headers });
  }
}
