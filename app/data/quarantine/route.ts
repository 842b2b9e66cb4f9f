import { servingClient } from '@/lib/answer/database';
import { listQuarantine } from '@/lib/answer/list-quarantine';
import { csvHead, csvOf } from './csv';

export const dynamic = 'force-dynamic';

/** Streams the quarantined lines of `?reason=` (all without it) as CSV; memory stays at one page of lines. */
export function GET(request: Request): Response {
  const reason = new URL(request.url).searchParams.get('reason') ?? '';
  const pages = listQuarantine(servingClient(), reason);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(csvHead)),
    pull: async (controller) => {
      const { value, done } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(csvOf(value)));
    },
    cancel: async () => {
      await pages.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="quarantine.csv"',
      'cache-control': 'no-store',
    },
  });
}
