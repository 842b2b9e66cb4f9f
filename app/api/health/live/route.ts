export const dynamic = 'force-dynamic';

/** The process answers. Asks nobody else, so that an orchestrator does not restart it for the database's sake. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } });
}
