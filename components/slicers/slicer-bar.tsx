'use client';

import { RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';

export type SlicerChip = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onClear: () => void;
};

type SlicerBarProps = {
  /** What is in force, each with a way to clear it. */
  readonly chips: readonly SlicerChip[];
  readonly onResetAll: () => void;
  /** Said where a link asked for what does not exist. */
  readonly notice?: { readonly text: string; readonly onDismiss: () => void };
  readonly children: ReactNode;
};

/** The slicers of a page in one row that stays in sight, and under it what is in force. */
export function SlicerBar({ chips, onResetAll, notice, children }: SlicerBarProps) {
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
      </div>
      {(notice || chips.length > 0) && (
        <section aria-label="In force" className="grid gap-2 px-4 pt-3 md:px-6">
          {notice && (
            <p
              role="status"
              className="flex items-center gap-2 rounded-md bg-warn-soft py-1.5 pr-2 pl-3 text-warn"
            >
              <span className="grow">{notice.text}</span>
              <Button variant="quiet" size="small" onClick={notice.onDismiss}>
                Dismiss
              </Button>
            </p>
          )}
          {chips.length > 0 && (
            <ul className="flex flex-wrap gap-1.5">
              {chips.map((chip) => (
                <Chip key={chip.id} {...chip} />
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  );
}

function Chip({ label, value, onClear }: SlicerChip) {
  return (
    <li className="inline-flex h-6 max-w-full items-center gap-1 rounded-full bg-wash pl-2.5 text-small pointer-coarse:h-8">
      <span className="text-faint">{label}</span>
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
