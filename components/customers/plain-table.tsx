import type { ReactNode } from 'react';

type PlainTableProps = {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell names its row; the others are numbers. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Whether it takes all the height of its place, as in a card; else it grows to ten rows. */
  readonly fills?: boolean;
};

/** A short table of a card or a profile. */
export function PlainTable({ caption, heads, rows, fills = false }: PlainTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div tabIndex={0} className={fills ? 'h-full overflow-auto' : 'max-h-80 overflow-auto'}>
      <table className="w-full border-separate border-spacing-0 text-body">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th
                key={head}
                scope="col"
                className={`sticky top-0 h-8 bg-card px-2 font-medium text-faint text-small ${index === 0 ? 'text-left' : 'text-right'}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
                    key={index}
                    scope="row"
                    className="h-8 whitespace-nowrap border-line border-b px-2 text-left font-normal"
                  >
                    {cell}
                  </th>
                ) : (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their place
                    key={index}
                    className="tabular h-8 whitespace-nowrap border-line border-b px-2 text-right"
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
