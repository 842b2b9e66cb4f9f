'use client';

import { useMemo } from 'react';
import type { Clause, Mark, PickDimension } from '@/lib/filters/picks';
import type { DayRange } from '@/lib/metrics/types';
import type { Chosen, OnPick, Pick } from '../charts/chart';
import type { Subject } from '../products/use-drill';
import { offerMenu } from './in-flight';

/** A setting of the visual that changes in the same step. */
export type SettingOf = { readonly setting: string; readonly value: string | null };

/** What a visual knows of selections, and how it makes one. */
export type Cross = {
  /** The visual. */
  readonly id: string;
  /** Those made on it. */
  readonly own: readonly Clause[];
  /** Picks a mark alone, or adds it to those before. */
  readonly onMark: (mark: Mark, add: boolean, set?: SettingOf) => void;
  /** Makes days those of the page. */
  readonly onRange: (range: DayRange) => void;
  /** Goes to the page of what a mark stands for, with the filters and the way back. */
  readonly onThrough: (subject: Subject) => void;
};

/** The values of a dimension that are picked on a visual. */
export function chosenValues({ own }: Cross, dimension: PickDimension): readonly string[] {
  return own.find((clause) => clause.dimension === dimension)?.values ?? [];
}

type MarksOf = {
  readonly by?: Chosen['by'];
  /** What a mark stands for; null where that is nothing to filter by. */
  readonly markOf: (pick: Pick) => Mark | null;
  /** The keys of the drawn marks that are picked. */
  readonly keys: readonly string[];
  /** What opening a mark does, by a double click or Shift with Enter. */
  readonly onOpen?: ((pick: Pick) => void) | undefined;
  /** The same in words, for the menu of a mark; null where opening one does nothing. */
  readonly opens?: ((pick: Pick) => string | null) | undefined;
};

/** What a chart needs so that its marks can be picked; `chosen` stays the same while its keys do. */
export function useMarks(cross: Cross, { by = 'key', markOf, keys, onOpen, opens }: MarksOf) {
  const text = JSON.stringify(keys);
  const chosen = useMemo<Chosen>(() => ({ by, keys: JSON.parse(text) }), [by, text]);
  const onPick: OnPick = (pick, way, at) => {
    if (way === 'open' && onOpen) return onOpen(pick);
    const mark = way === 'open' ? null : markOf(pick);
    if (!mark) return;
    if (way !== 'menu') return cross.onMark(mark, way === 'add');
    const label = opens?.(pick) ?? null;
    const open = label === null || !onOpen ? null : { label, onPick: () => onOpen(pick) };
    void import('./mark-ways').then(
      ({ markWays }) => at && offerMenu({ ...markWays(cross, mark, open), at }),
    );
  };
  return { chosen, onPick };
}
