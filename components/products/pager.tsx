import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatValue } from '@/lib/format';
import { IconButton } from '../ui/icon-button';

type PagerProps = {
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly noun: string;
  readonly onPage: (page: number) => void;
};

/** Which rows of how many are shown, and the way to the others. */
export function Pager({ page, perPage, total, noun, onPage }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / perPage));
  const count = (value: number) => formatValue(value, 'count', 'full');
  const first = Math.min(total, (page - 1) * perPage + 1);
  return (
    <nav aria-label={`Pages of ${noun}`} className="flex items-center gap-1 text-small">
      <span className="tabular">
        {count(first)}–{count(Math.min(total, page * perPage))} of {count(total)} {noun}
      </span>
      <IconButton
        size="small"
        label="Page before"
        icon={<ChevronLeft aria-hidden className="size-4" />}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <IconButton
        size="small"
        label="Next page"
        icon={<ChevronRight aria-hidden className="size-4" />}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
    </nav>
  );
}
