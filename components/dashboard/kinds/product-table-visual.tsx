'use client';

import { useSearchParams } from 'next/navigation';
import { formatValue } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import { pageSetting, productsPerPage, productTableChoice } from '@/lib/pages/kinds/product-table';
import { LateSearch } from '../../products/late-search';
import { Pager } from '../../products/pager';
import { productColumns } from '../../products/product-columns';
import { productFlag } from '../../products/product-flag';
import { productHeads } from '../../products/product-heads';
import { ProductRow } from '../../products/product-row';
import { SortHead } from '../../products/sort-head';
import { useDrill } from '../../products/use-drill';
import { FallingNote, judgedFalling } from '../../visuals/falling-note';
import { VisualCard } from '../../visuals/visual-card';
import { chosenValues } from '../cross';
import { describeView } from '../describe';
import { explain, type VisualProps } from '../visual-props';
import { figureColumn } from './figure-column';
import { signalColumn } from './signal-column';

const [rowPx, headPx] = [44, 34];

/** Products with their figures, ordered, searched and cut into pages by the database. */
export function ProductTableVisual(props: VisualProps<'productTable'>) {
  const { visual, view, answerTo, partTo, state, stale, asOf, cross, settings, onSet } = props;
  const drillTo = useDrill();
  const search = useSearchParams();
  const choice = productTableChoice(view, visual.id);
  const now = answerTo('now');
  const rows = now?.rows ?? [];
  const flags = new Map(rows.map((row) => [row.product, productFlag(row, view, asOf)]));
  const flagOf = (row: Row) => flags.get(row.product ?? null) ?? null;
  // The part is told by the rows themselves.
  const isPart = partTo() !== null && rows[0]?.part !== undefined;
  const shown = rows.reduce((sum, row) => sum + Number(row.revenue), 0);
  const rest = Number(rows[0]?.allRevenue ?? 0) - shown;
  // A page about a category, brand or day exports what it shows.
  const exported = new URLSearchParams(search);
  for (const key of ['category', 'brand'] as const) {
    if (view.where[key]?.length) exported.set(key, view.where[key].join(','));
  }
  if (view.around) {
    exported.delete('days');
    exported.set('from', view.dates.from);
    exported.set('to', view.dates.to);
  }
  const title = 'Products';
  return (
    <VisualCard
      title={title}
      subtitle={describeView(view)}
      state={
        state.kind === 'empty' && choice.page > 1
          ? {
              kind: 'empty',
              why: `These filters leave no page ${choice.page}.`,
              action: { label: 'First page', onPress: () => onSet('page', null) },
            }
          : state.kind === 'empty' && choice.search !== ''
            ? {
                kind: 'empty',
                why: `No product matches “${choice.search}” under these filters.`,
                hint: 'Search the beginning of an id, or a part of a brand or category.',
              }
            : state
      }
      stale={stale}
      height={headPx + rowPx * (rows.length > 0 ? rows.length : 8)}
      actions={
        <div className="flex items-center gap-2">
          <div className="w-64">
            <LateSearch
              label="Search id, brand or category"
              value={choice.search}
              onSearch={(text) => onSet('search', text === '' ? null : text)}
            />
          </div>
          <a
            href={`/products/export?${exported}`}
            download
            className="whitespace-nowrap text-accent text-small hover:underline"
          >
            All rows (CSV)
          </a>
        </div>
      }
      footnote={
        state.kind === 'ready' && (
          <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <Pager
              page={choice.page}
              perPage={productsPerPage}
              total={now?.total ?? 0}
              noun="products"
              onPage={(page) =>
                onSet(
                  'page',
                  page === 1 ? null : pageSetting(page, settings.sort ?? '-revenue', settings.search ?? ''),
                )
              }
            />
            <span className="tabular">
              {(now?.total ?? 0) > rows.length &&
                `The products on other pages are worth ${formatValue(rest, 'money', 'compact')}.`}
            </span>
            <FallingNote flag={[...flags.values()].find((flag) => flag !== null) ?? undefined} />
          </span>
        )
      }
      menu={{
        focus: true,
        explain: () => ({
          ...explain(['revenue', 'units', 'views', 'carts', 'conversion'], view, answerTo),
          judged: judgedFalling(rows.filter(flagOf).map(({ product }) => String(product))),
        }),
        table: () => ({
          caption: title,
          columns: [
            ...productColumns.map(({ key, label, unit }) =>
              unit === 'text' || unit === 'day'
                ? { key, label, ...(key === 'product' && { mark: { dimension: key } }) }
                : figureColumn(key, label, unit),
            ),
            signalColumn(flagOf),
            ...(isPart ? [figureColumn('part', 'Revenue selected', 'money')] : []),
          ],
          rows: rows.map((row) => ({ ...row, signal: flagOf(row)?.text ?? null })),
        }),
      }}
    >
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="-mx-2 h-full overflow-auto"
      >
        <table className="w-full border-separate border-spacing-0 text-body">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {productHeads.map((head) => (
                <SortHead
                  key={head.label}
                  head={head}
                  choice={choice}
                  onSort={(sort) => onSet('sort', sort === '-revenue' ? null : sort)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProductRow
                key={String(row.product)}
                row={row}
                flag={flagOf(row)}
                range={view.dates}
                drillTo={drillTo}
                chosen={chosenValues(cross, 'product')}
                onPick={(product, add) => cross.onMark({ product }, add)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </VisualCard>
  );
}
