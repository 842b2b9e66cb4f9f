'use client';

import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Link } from '@/lib/filters/link';
import { addMark, type Clause, type Mark, pickMark, writePicks } from '@/lib/filters/picks';
import { writeSetting } from '@/lib/filters/settings';
import type { View } from '@/lib/filters/view';
import type { DayRange } from '@/lib/metrics/types';
import type { SettingOf } from './cross';
import type { LinkChange } from './use-view';

export type Selections = {
  /** Selects a mark of a visual alone, or with those selected before. */
  readonly onMark: (visual: string, mark: Mark, add: boolean, set?: SettingOf) => void;
  /** Sets something on a visual; null takes it back to the default. */
  readonly onSet: (visual: string, setting: string, value: string | null) => void;
  /** Makes days those of the page; days that are selected would lie beside them. */
  readonly onRange: (range: DayRange) => void;
  readonly onClear: (clause: Clause) => void;
};

/** The second click of a double click comes within this time, in milliseconds. */
const doubleClick = 600;

/** The ways to change what is selected and set; they stay the same functions. Escape clears every selection. */
export function useSelections(
  { picks }: View,
  link: Link,
  change: (change: LinkChange, history?: 'push' | 'replace') => void,
): Selections {
  const now = useRef({ picks, link, change });
  const clicked = useRef<{ before: readonly Clause[]; at: number } | null>(null);
  useLayoutEffect(() => {
    now.current = { picks, link, change };
  });

  const onMark = useCallback((visual: string, mark: Mark, add: boolean, set?: SettingOf) => {
    const { picks: before, link: held, change: apply } = now.current;
    clicked.current = { before, at: Date.now() };
    apply({
      pick: writePicks((add ? addMark : pickMark)(before, visual, mark)),
      ...(set && { set: writeSetting(held.set, visual, set.setting, set.value) }),
    });
  }, []);

  const onSet = useCallback((visual: string, setting: string, value: string | null) => {
    const { link: held, change: apply } = now.current;
    const set = writeSetting(held.set, visual, setting, value);
    const { current: click } = clicked;
    clicked.current = null;
    // A double click is one step: what its first click selected is taken back.
    if (click && Date.now() - click.at < doubleClick)
      apply({ set, pick: writePicks(click.before) }, 'replace');
    else apply({ set });
  }, []);

  const onRange = useCallback(({ from, to }: DayRange) => {
    const { picks: before, change: apply } = now.current;
    apply({ from, to, pick: writePicks(before.filter(({ dimension }) => dimension !== 'time')) });
  }, []);

  const onClear = useCallback((clause: Clause) => {
    const { picks: before, change: apply } = now.current;
    apply({ pick: writePicks(before.filter((one) => one !== clause)) });
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isInside =
        event.target instanceof Element && event.target.closest('[role="dialog"], input, [role="menu"]');
      if (event.key !== 'Escape' || event.defaultPrevented || isInside) return;
      if (now.current.link.pick.length > 0) now.current.change({ pick: null });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return { onMark, onSet, onRange, onClear };
}
