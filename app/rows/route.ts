import { requestView } from '@/app/request-view';
import { describeFilters } from '@/components/dashboard/describe';
import { readCatalog } from '@/lib/answer/catalog';
import { servingClient, streamingClient } from '@/lib/answer/database';
import { journeyRows, streamRows } from '@/lib/answer/stream-rows';
import { csvBegin, csvLines } from '@/lib/export/csv-lines';
import { fileName } from '@/lib/export/file-name';
import type { ExportColumn } from '@/lib/export/sheet';
import { formatRange, formatValue } from '@/lib/format';
import { log } from '@/lib/observe/log';

export const dynamic = 'force-dynamic';

const columns: readonly (ExportColumn & { readonly key: string })[] = [
  { key: 'day', label: 'Day of the visit', unit: 'day' },
  { key: 'hour', label: 'Hour (UTC)', unit: 'count' },
  { key: 'customer', label: 'Customer', unit: 'text' },
  { key: 'session', label: 'Session', unit: 'text' },
  { key: 'product', label: 'Product', unit: 'text' },
  { key: 'brand', label: 'Brand', unit: 'text' },
  { key: 'customerType', label: 'Customer type', unit: 'text' },
  { key: 'views', label: 'Views', unit: 'count' },
  { key: 'carts', label: 'Carts', unit: 'count' },
  { key: 'units', label: 'Units', unit: 'count' },
  { key: 'revenue', label: 'Revenue', unit: 'money' },
];

/** The rows that the numbers of a page add up, under its link's period and slicers, as a CSV that is never held whole. */
export async function GET(request: Request): Promise<Response> {
  const catalog = await readCatalog(servingClient());
  if (!catalog) return new Response('There is no data yet.\n', { status: 404 });
  const view = requestView(request, catalog);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  // Resolves when the reader took what came before; rejects when the reader left.
  const write = (text: string) => writer.write(encoder.encode(text));
  const sent = streamRows(
    streamingClient(),
    journeyRows(view.dates, view.where),
    (version, total) => {
      const count = formatValue(total, 'count', 'full');
      const about = [
        ['Title', 'Products in visits'],
        ['Period', `${formatRange(view.dates)} (UTC)`],
        ...describeFilters(view).map(({ label, value }) => [`Filter: ${label}`, value]),
        ['Rows', `${count} of ${count}`],
        ['Data as of', `${version?.asOf ?? 'no day'} UTC, version ${version?.version ?? 'none'}`],
      ];
      return write(csvBegin(about, columns));
    },
    (rows) =>
      write(
        csvLines(
          rows.map((row) => columns.map(({ key }) => row[key] ?? null)),
          columns,
        ),
      ),
  );
  void sent.then(
    () => writer.close(),
    (error: unknown) => {
      log('info', 'rows not sent to their end', { error });
      void writer.abort(error).catch(() => undefined);
    },
  );
  return new Response(readable, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName('rows', view.dates, 'csv')}"`,
      'cache-control': 'no-store',
    },
  });
}
