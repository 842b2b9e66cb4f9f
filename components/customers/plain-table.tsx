import type { ReactNode } from 'react';

type PlainTableProps = {
  readonly caption: string;
  readonly heads: readonly string[];
  /** Heads of further columns that hold words, which stand on the left. */
  readonly words?: readonly string[];
  /** The first cell names its row; the others are numbers, unless their column holds words. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Whether it takes all the height of its place, as in a card; else it grows to ten rows. */
  readonly fills?: boolean;
};

/** A short table of a card or a profile. */
export function PlainTable({ caption, heads, words = [], rows, fills = false }: PlainTableProps) {
  const sides = heads.map((head, index) =>
    index === 0 || words.includes(head) ? 'text-left' : 'text-right',
  );
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
                className={`sticky top-0 h-8 bg-card px-2 font-medium text-faint text-small ${sides[index]}`}
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
                    className={`tabular h-8 whitespace-nowrap border-line border-b px-2 ${sides[index]}`}
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
