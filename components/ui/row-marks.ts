'use client';

import { createContext, type KeyboardEvent, type MouseEvent } from 'react';

/** How rows of a table are picked, for what they stand for. */
export type RowMarks = {
  /** The values of a dimension that are picked; none where no row is. */
  readonly chosen: (dimension: string) => readonly string[];
  /** Picks a value alone, or adds it to those before. */
  readonly onPick: (dimension: string, value: string, add: boolean) => void;
};

export const RowMarksContext = createContext<RowMarks | null>(null);

/** Whether a click adds to what is picked. */
export const isAdding = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey;

/** Whether a click in a row was meant for something in it. */
export const isOfOther = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('a, button, input') !== null;

/** Lets Ctrl or ⌘ with Enter add on a button, which not every browser takes for a press. */
export const onAddKey =
  (add: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    add();
  };
