import { servingClient } from '@/lib/answer/database';
import { readNewest } from '@/lib/answer/read-newest';

export const dynamic = 'force-dynamic';
const headers = { 'cache-control': 'no-store' };

/** The newest version of the data and its newest event, for open pages that wait for news. */
export async function GET(): Promise<Response> {
  try {
    const newest = await readNewest(servingClient());
    return Response.json(newest ?? { version: null, asOf: null }, { headers });
  } catch {
    return Response.json({ version: null, asOf: null }, { status: 503, headers });
  }
}
