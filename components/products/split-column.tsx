import { X } from 'lucide-react';
import { formatValue } from '@/lib/format';
import type { Format } from '@/lib/metrics/types';
import type { SplitPart } from '../dashboard/kinds/decomposition-rows';
import { classes } from '../ui/classes';
import { IconButton } from '../ui/icon-button';
import { isAdding, onAddKey } from '../ui/row-marks';
import { PartOfRow } from '../visuals/part-of-row';

type SplitColumnProps = {
  readonly head: string;
  /** How the dimension came to be chosen, and what it explains. */
  readonly note: string;
  readonly parts: readonly SplitPart[];
  readonly others: number;
  readonly chosen: string | null;
  readonly format: Format;
  /** What shares are of; null where parts are rates. */
  readonly whole: number | null;
  /** What of each part is selected elsewhere; null where nothing is highlighted. */
  readonly part: ReadonlyMap<string, number> | null;
  readonly nameOf: (value: string) => string;
  /** Parts that the page is filtered by; none is as all. */
  readonly picked: readonly string[];
  /** Adds a part to those, or takes it out. */
  readonly onAdd: (value: string) => void;
  readonly onFollow: (value: string) => void;
  readonly onRemove?: () => void;
};

/** One step of a decomposition: its parts as bars, one of which may be followed. */
export function SplitColumn(props: SplitColumnProps) {
  const {
    head,
    note,
    parts,
    others,
    chosen,
    part: selected,
    format,
    whole,
    nameOf,
    picked,
    onAdd,
    onFollow,
    onRemove,
  } = props;
  const largest = Math.max(0, ...parts.map((part) => part.amount ?? 0));
  return (
    <section aria-label={head} className="w-52 shrink-0">
      <header className="flex items-start gap-1">
        <div className="min-w-0 grow">
          <h3 className="truncate font-medium text-small">{head}</h3>
          <p className="h-8 text-faint text-tiny">{note}</p>
        </div>
        {onRemove && (
          <IconButton
            size="small"
            label={`Take away ${head}`}
            icon={<X aria-hidden className="size-3.5" />}
            onClick={onRemove}
          />
        )}
      </header>
      <ul className="flex flex-col gap-1">
        {parts.map((part) => {
          const share = whole ? (part.amount ?? 0) / whole : null;
          const detail =
            share === null
              ? `${formatValue(part.orders, 'count', 'full')} of ${formatValue(part.sessions, 'count', 'full')} sessions`
              : formatValue(share, 'percent', 'compact');
          const text = (
            <>
              <span className="flex justify-between gap-2">
                <span className="truncate">
                  {part.value === null ? `${others} others` : nameOf(part.value)}
                </span>
                <span className="tabular">{formatValue(part.amount, format, 'compact')}</span>
              </span>
              <span aria-hidden className="mt-0.5 block h-1.5 rounded-sm bg-wash">
                <span
                  className={classes(
                    'block h-full rounded-sm',
                    part.value === chosen && chosen !== null ? 'bg-accent' : 'bg-accent/50',
                  )}
                  style={{ width: `${largest > 0 ? Math.max(0, (100 * (part.amount ?? 0)) / largest) : 0}%` }}
                />
              </span>
              <span className="tabular text-faint text-tiny">{detail}</span>
              {selected && part.value !== null && (
                <PartOfRow part={selected.get(part.value) ?? 0} whole={part.amount ?? 0} format={format} />
              )}
            </>
          );
          const style = 'block w-full rounded-md border px-2 py-1 text-left text-small';
          return (
            <li key={part.value ?? ''}>
              {part.value === null ? (
                <div className={classes(style, 'border-transparent')}>{text}</div>
              ) : (
                <button
                  type="button"
                  aria-pressed={part.value === chosen}
                  onKeyDown={onAddKey(() => onAdd(part.value ?? ''))}
                  onClick={(event) => (isAdding(event) ? onAdd : onFollow)(part.value ?? '')}
                  className={classes(
                    style,
                    picked.length > 0 && !picked.includes(part.value) && 'opacity-40',
                    part.value === chosen ? 'border-accent bg-accent-soft' : 'border-line hover:bg-wash',
                  )}
                >
                  {text}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
