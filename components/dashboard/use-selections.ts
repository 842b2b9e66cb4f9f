'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Link } from '@/lib/filters/link';
import { addMark, type Clause, type Mark, pickMark, writePicks } from '@/lib/filters/picks';
import { writeSetting } from '@/lib/filters/settings';
import type { View } from '@/lib/filters/view';
import type { DayRange } from '@/lib/metrics/types';
import type { Cross, SettingOf } from './cross';
import type { LinkChange } from './use-view';

export type Selections = {
  /** Selects a mark of a visual alone, or with those selected before. */
  readonly onMark: (visual: string, mark: Mark, add: boolean, set?: SettingOf) => void;
  /** Sets something on a visual; null takes it back to the default. */
  readonly onSet: (visual: string, setting: string, value: string | null) => void;
  /** Makes days those of the page; days that are selected would lie beside them. */
  readonly onRange: (range: DayRange) => void;
  /** Goes to a detail page; a selection that a first click made on the way there is none. */
  readonly onThrough: Cross['onThrough'];
  readonly onClear: (clause: Clause) => void;
};

/** The second click of a double click comes within this time, in milliseconds. */
const doubleClick = 600;

type Click = { readonly before: readonly Clause[]; readonly at: number };

/** The first click of a double click whose second is now; null where there was none. */
function firstClick(clicked: { current: Click | null }): Click | null {
  const { current: click } = clicked;
  clicked.current = null;
  return click && Date.now() - click.at < doubleClick ? click : null;
}

/** The ways to change what is selected and set; they stay the same functions. Escape clears every selection. */
export function useSelections(
  { picks }: View,
  link: Link,
  change: (change: LinkChange, history?: 'push' | 'replace') => Promise<unknown>,
): Selections {
  const router = useRouter();
  const now = useRef({ picks, link, change, router });
  const clicked = useRef<Click | null>(null);
  useLayoutEffect(() => {
    now.current = { picks, link, change, router };
  });

  const onMark = useCallback((visual: string, mark: Mark, add: boolean, set?: SettingOf) => {
    const { picks: before, link: held, change: apply } = now.current;
    clicked.current = { before, at: Date.now() };
    void apply({
      pick: writePicks((add ? addMark : pickMark)(before, visual, mark)),
      ...(set && { set: writeSetting(held.set, visual, set.setting, set.value) }),
    });
  }, []);

  const onSet = useCallback((visual: string, setting: string, value: string | null) => {
    const { link: held, change: apply } = now.current;
    const set = writeSetting(held.set, visual, setting, value);
    const first = firstClick(clicked);
    // A double click is one step: what its first click selected is taken back.
    if (first) void apply({ set, pick: writePicks(first.before) }, 'replace');
    else void apply({ set });
  }, []);

  const onThrough = useCallback(async (subject: Parameters<Cross['onThrough']>[0]) => {
    const { change: apply } = now.current;
    const first = firstClick(clicked);
    const [{ drillHref }] = await Promise.all([
      import('../products/use-drill'),
      first && apply({ pick: writePicks(first.before) }, 'replace'),
    ]);
    const { pathname, search } = window.location;
    const href = drillHref(pathname, search.slice(1), subject);
    // The step that the first click made is taken by the page: Back leads to what was before both.
    if (first) now.current.router.replace(href);
    else now.current.router.push(href);
  }, []);

  const onRange = useCallback(({ from, to }: DayRange) => {
    const { picks: before, change: apply } = now.current;
    void apply({ from, to, pick: writePicks(before.filter(({ dimension }) => dimension !== 'time')) });
  }, []);

  const onClear = useCallback((clause: Clause) => {
    const { picks: before, change: apply } = now.current;
    void apply({ pick: writePicks(before.filter((one) => one !== clause)) });
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isInside =
        event.target instanceof Element && event.target.closest('[role="dialog"], input, [role="menu"]');
      if (event.key !== 'Escape' || event.defaultPrevented || isInside) return;
      if (now.current.link.pick.length > 0) void now.current.change({ pick: null });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return { onMark, onSet, onRange, onThrough, onClear };
}
