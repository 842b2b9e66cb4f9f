import { requestView } from '@/app/request-view';
import { describeFilters } from '@/components/dashboard/describe';
import { productColumns } from '@/components/products/product-columns';
import { productFlag } from '@/components/products/product-flag';
import { answerQueries } from '@/lib/answer/answer';
import { readCatalog } from '@/lib/answer/catalog';
import { checkQuestion } from '@/lib/answer/check';
import { servingClient } from '@/lib/answer/database';
import { fileName } from '@/lib/export/file-name';
import { toCsv } from '@/lib/export/to-csv';
import { formatRange } from '@/lib/format';
import { commerce } from '@/lib/metrics/commerce';
import { hear } from '@/lib/pages/cross';
import { askProductTable } from '@/lib/pages/kinds/product-table';
import { products } from '@/lib/pages/products';

const everyRow = 1_000_000;
const refuse = (words: string, status: number) =>
  new Response(`${words}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });

/** All rows of the product table under a link's filters, selections, order and search, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const sql = servingClient();
  const catalog = await readCatalog(sql);
  if (!catalog) return refuse('There is no data yet.', 404);
  const page = requestView(request, catalog);
  const table = { id: 'table', kind: 'productTable', span: 'full' } as const;
  const { view, isEmpty } = hear(products, table, page);
  if (isEmpty) return refuse('The selections have nothing in common, so there is no row to export.', 404);
  const { now } = askProductTable(table, view);
  if (!now || !('read' in now)) return refuse('There is no product table to export.', 404);
  const question = checkQuestion(commerce, {
    ...now,
    arguments: { ...now.arguments, offset: 0, limit: everyRow },
  });
  // Not through the cache: a file is asked for once, and would put many answers out of it.
  const [answer] = (await answerQueries(sql, commerce, [question])) ?? [];
  if (!answer) return refuse('There is no data yet.', 404);
  const csv = toCsv({
    title: 'Products',
    about: [
      ['Period', formatRange(view.dates)],
      ...describeFilters(view).map(({ label, value }) => [label, value] as const),
      ['Data as of', `${catalog.stamp.asOf} UTC, version ${answer.version}`],
      ['Rows', `${answer.rows.length} of ${answer.total}`],
    ],
    columns: [
      ...productColumns.map(({ label, unit }) => ({ label, unit })),
      { label: 'Signal', unit: 'text' },
    ],
    rows: answer.rows.map((row) => [
      ...productColumns.map(({ key }) => row[key] ?? null),
      productFlag(row, view, catalog.stamp.asOf)?.text ?? null,
    ]),
  });
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName('products', view.dates, 'csv')}"`,
    },
  });
}
