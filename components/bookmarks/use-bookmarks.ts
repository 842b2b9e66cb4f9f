'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { unreachable } from '../dashboard/changes';
import type { Tools } from '../shell/tools';
import { notifyUndo } from '../ui/notify-undo';
import { type Bookmark, type BookmarkChange, readBookmarks } from './bookmark-rows';

export type BookmarksState = {
  /** Null until they are there. */
  readonly list: readonly Bookmark[] | null;
  /** Why they cannot be shown. */
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** Makes a change, tells it with its undoing, and resolves to null or to what went wrong. */
  readonly change: (
    change: BookmarkChange,
    said: string,
    undo: (id: string) => BookmarkChange,
  ) => Promise<string | null>;
};

/** Reads this person's bookmarks and changes them. */
export function useBookmarks({ ask, keepBookmark }: Pick<Tools, 'ask' | 'keepBookmark'>): BookmarksState {
  const [list, setList] = useState<readonly Bookmark[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const reload = useCallback(async () => {
    const reply = await ask([{ read: 'bookmarks', arguments: {} }]).catch(() => unreachable);
    if ('error' in reply) setProblem(reply.error);
    else {
      setProblem(null);
      setList(readBookmarks(reply.answers[0]?.rows ?? []));
    }
  }, [ask]);
  useEffect(() => void reload(), [reload]);

  const change = useCallback<BookmarksState['change']>(
    async (asked, said, undo) => {
      const send = (one: BookmarkChange) => keepBookmark(one).catch(() => unreachable);
      const reply = await send(asked);
      if ('error' in reply) return reply.error;
      notifyUndo(said, async () => {
        const undone = await send(undo(reply.id ?? ''));
        await reload();
        return 'error' in undone ? undone : null;
      });
      await reload();
      return null;
    },
    [keepBookmark, reload],
  );
  return useMemo(() => ({ list, problem, reload, change }), [list, problem, reload, change]);
}
