import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ProductTableChoice } from '@/lib/pages/kinds/product-table';
import { classes } from '../ui/classes';
import type { productHeads } from './product-heads';

type SortHeadProps = {
  readonly head: (typeof productHeads)[number];
  readonly choice: ProductTableChoice;
  readonly onSort: (sort: string) => void;
};

/** The head of a column that the server orders by; numbers are first asked for from the biggest. */
export function SortHead({ head: { label, sort, numeric = false, hint }, choice, onSort }: SortHeadProps) {
  const isOn = sort !== undefined && choice.sort === sort;
  const direction = isOn ? choice.direction : null;
  const next = direction === null ? (numeric ? 'desc' : 'asc') : direction === 'asc' ? 'desc' : 'asc';
  const Arrow = (direction ?? next) === 'asc' ? ArrowUp : ArrowDown;
  const style = classes(
    'group flex h-8 w-full items-center gap-1 whitespace-nowrap px-2 font-medium text-faint text-small',
    numeric && 'flex-row-reverse',
  );
  return (
    <th
      scope="col"
      {...(sort && {
        'aria-sort': direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending',
      })}
      className="sticky top-0 z-1 border-line border-b bg-card p-0"
    >
      {sort ? (
        <button
          type="button"
          title={hint}
          onClick={() => onSort(next === 'desc' ? `-${sort}` : sort)}
          className={classes(style, 'hover:text-text')}
        >
          {label}
          <Arrow
            aria-hidden
            className={classes('size-3', direction === null && 'opacity-0 group-hover:opacity-60')}
          />
        </button>
      ) : (
        <span title={hint} className={style}>
          {label}
        </span>
      )}
    </th>
  );
}
