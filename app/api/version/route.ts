import { judgeOnce } from '@/lib/answer/alerts';
import { servingClient, writingClient } from '@/lib/answer/database';
import { readNewest } from '@/lib/answer/read-newest';

export const dynamic = 'force-dynamic';
const headers = { 'cache-control': 'no-store' };

/** The newest version of the data and its newest event, for open pages that wait for news. */
export async function GET(): Promise<Response> {
  try {
    const newest = await readNewest(servingClient());
    // Who sees a version first has it judged, and does not wait for that.
    if (newest) void judgeOnce(writingClient(), newest.version);
    return Response.json(newest ?? { version: null, asOf: null }, { headers });
  } catch {
    return Response.json({ version: null, asOf: null }, { status: 503, headers });
  }
}
