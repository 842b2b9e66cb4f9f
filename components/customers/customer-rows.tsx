import { ArrowDown, ArrowUp } from 'lucide-react';
import { formatDay, formatValue } from '@/lib/format';
import type { Row } from '@/lib/metrics/types';
import type { ListOrder, ListSort } from '@/lib/segments/list';
import { segmentLabels } from '@/lib/segments/rules';
import { IntentLink } from '../ui/intent-link';

type CustomerRowsProps = {
  readonly rows: readonly Row[];
  readonly order: ListOrder;
  readonly onOrder: (order: ListOrder) => void;
  readonly hrefOf: (id: string) => string;
};

const heads: readonly { readonly label: string; readonly sort?: ListSort; readonly left?: true }[] = [
  { label: 'Customer', sort: 'id', left: true },
  { label: 'Segment', left: true },
  { label: 'Scores R F M' },
  { label: 'Orders', sort: 'orders' },
  { label: 'Revenue', sort: 'revenue' },
  { label: 'Contribution', sort: 'contribution' },
  { label: 'Average order' },
  { label: 'First order' },
  { label: 'Last order', sort: 'lastOrder' },
];

const cell = 'tabular h-8 whitespace-nowrap border-line border-b px-3 text-right';

/** Customers as rows that open their profile; heads that sort ask for the order anew. */
export function CustomerRows({ rows, order, onOrder, hrefOf }: CustomerRowsProps) {
  const money = (value: unknown) => formatValue(Number(value), 'money', 'full');
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-body">
        <caption className="sr-only">Customers</caption>
        <thead>
          <tr>
            {heads.map(({ label, sort, left }) => (
              <th
                key={label}
                scope="col"
                aria-sort={
                  sort !== order.sort ? 'none' : order.direction === 'asc' ? 'ascending' : 'descending'
                }
                className={`sticky top-0 z-1 h-8 bg-card px-3 font-medium text-faint text-small ${left ? 'text-left' : 'text-right'}`}
              >
                {sort ? (
                  <button
                    type="button"
                    className="inline-flex items-center gap-1 whitespace-nowrap hover:text-text"
                    onClick={() =>
                      onOrder({
                        sort,
                        direction: order.sort === sort && order.direction === 'desc' ? 'asc' : 'desc',
                      })
                    }
                  >
                    {label}
                    {order.sort === sort &&
                      (order.direction === 'asc' ? (
                        <ArrowUp aria-hidden className="size-3" />
                      ) : (
                        <ArrowDown aria-hidden className="size-3" />
                      ))}
                  </button>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.id)} className="hover:bg-wash">
              <th
                scope="row"
                className="h-8 whitespace-nowrap border-line border-b px-3 text-left font-normal"
              >
                <IntentLink
                  href={hrefOf(String(row.id))}
                  className="tabular text-accent underline-offset-2 hover:underline"
                >
                  {row.id}
                </IntentLink>
              </th>
              <td className="whitespace-nowrap border-line border-b px-3">
                {segmentLabels[String(row.segment)]}
              </td>
              <td className={cell}>
                {row.recency} {row.frequency} {row.monetary}
              </td>
              <td className={cell}>{formatValue(Number(row.orders), 'count', 'full')}</td>
              <td className={cell}>{money(row.revenue)}</td>
              <td className={cell}>{money(row.contribution)}</td>
              <td className={cell}>{money(Number(row.revenue) / Number(row.orders))}</td>
              <td className={cell}>{formatDay(String(row.firstOrder))}</td>
              <td className={cell}>{formatDay(String(row.lastOrder))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
