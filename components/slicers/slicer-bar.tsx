'use client';

import { MousePointerClick, RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';

export type SlicerChip = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Selected on a visual, not set in a slicer. */
  readonly isPicked?: boolean;
  readonly onClear: () => void;
};

type SlicerBarProps = {
  /** What is in force, each with a way to clear it. */
  readonly chips: readonly SlicerChip[];
  readonly onResetAll: () => void;
  /** Said where a link asked for what does not exist. */
  readonly notice?: { readonly text: string; readonly onDismiss: () => void };
  /** At the right of what is in force. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

const howToSelect = 'Select a mark on a chart to filter the others; hold Ctrl or ⌘ to select more.';

/**
 * The slicers of a page in one row that stays in sight, and under it what is in force. That row has its room also
 * while it is empty, so that a click on a chart does not move the page.
 */
export function SlicerBar({ chips, onResetAll, notice, aside, children }: SlicerBarProps) {
  const picked = chips.filter(({ isPicked }) => isPicked);
  return (
    <>
      <div className="sticky top-0 z-10 border-line border-b bg-page/90 backdrop-blur-md">
        <search
          aria-label="Slicers"
          className="flex items-center gap-2 overflow-x-auto px-4 py-2.5 [scrollbar-width:none] md:flex-wrap md:px-6"
        >
          {children}
          {chips.length > 0 && (
            <Button variant="quiet" className="md:ml-auto" onClick={onResetAll}>
              <RotateCcw aria-hidden className="size-3.5" />
              Reset all
            </Button>
          )}
        </search>
        {chips.length > 0 && (
          <section
            aria-label="In force"
            className="flex min-h-9 flex-wrap items-start justify-between gap-2 px-4 pb-2 md:px-6"
          >
            <ul className="flex flex-wrap gap-1.5">
              {chips.map((chip) => (
                <Chip key={chip.id} {...chip} />
              ))}
            </ul>
            {aside}
          </section>
        )}
      </div>
      {chips.length === 0 && (
        <section
          aria-label="In force"
          className="flex items-end justify-between gap-2 px-4 pt-2 text-faint text-small md:h-9 md:px-6 md:pt-0"
        >
          <span className="hidden md:inline">{howToSelect}</span>
          {aside}
        </section>
      )}
      {notice && (
        <div className="px-4 pt-3 md:px-6">
          <p
            role="status"
            className="flex items-center gap-2 rounded-md bg-warn-soft py-1.5 pr-2 pl-3 text-warn"
          >
            <span className="grow">{notice.text}</span>
            <Button variant="quiet" size="small" onClick={notice.onDismiss}>
              Dismiss
            </Button>
          </p>
        </div>
      )}
      <p role="status" className="sr-only">
        {picked.map(({ label, value }) => `Filtered by ${label}: ${value}.`).join(' ')}
      </p>
    </>
  );
}

function Chip({ label, value, isPicked = false, onClear }: SlicerChip) {
  return (
    <li
      className={classes(
        'inline-flex h-6 max-w-full items-center gap-1 rounded-full pl-2.5 text-small pointer-coarse:h-8',
        isPicked ? 'bg-accent-soft ring-1 ring-accent/40 ring-inset' : 'bg-wash',
      )}
    >
      {isPicked && <MousePointerClick aria-hidden className="size-3 shrink-0 text-accent" />}
      <span className={isPicked ? 'text-soft' : 'text-faint'}>{label}</span>
      <span className="truncate">{value}</span>
      <button
        type="button"
        aria-label={`Clear ${label}: ${value}`}
        onClick={onClear}
        className="grid size-6 shrink-0 place-items-center rounded-full text-faint hover:text-text pointer-coarse:size-8"
      >
        <X aria-hidden className="size-3" />
      </button>
    </li>
  );
}
