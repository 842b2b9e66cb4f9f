'use client';

import { personName } from '../dashboard/person-name';
import type { BookmarkFields } from './bookmark-form';
import type { BookmarkAct } from './bookmark-item';
import type { Bookmark, BookmarkChange, Neighbours } from './bookmark-rows';
import type { BookmarksState } from './use-bookmarks';

type View = { readonly path: string; readonly query: string };

const asSaved = ({ id, name, path, query, isShared, author }: Bookmark) => ({
  do: 'save' as const,
  ...{ id, name, path, query, shared: isShared, author: author ?? '' },
});
const sayWho = 'Say who you are first: choose Rename and give your name.';

/** What a person does with a bookmark, each with what undoes it. `onEdit` opens the form. */
export function useBookmarkActs(
  view: View,
  list: readonly Bookmark[],
  change: BookmarksState['change'],
  onEdit: (bookmark: Bookmark) => void,
) {
  const save = (bookmark: Bookmark | null, fields: BookmarkFields): Promise<string | null> =>
    bookmark === null
      ? change({ do: 'save', ...view, ...fields }, `Kept “${fields.name}”`, (id) => ({
          do: 'remove',
          id,
          author: fields.author,
        }))
      : change(
          { do: 'save', id: bookmark.id, path: bookmark.path, query: bookmark.query, ...fields },
          'Bookmark changed',
          () => asSaved(bookmark),
        );

  const act = async (
    chosen: BookmarkAct,
    bookmark: Bookmark,
    { before, after }: Neighbours,
  ): Promise<string | null> => {
    const { id, name, path, isShared, isDefault } = bookmark;
    const author = isShared ? personName() : '';
    const swapWith = async (other: Bookmark | undefined) => {
      if (!other) return null;
      const swap: BookmarkChange = { do: 'swap', id, with: other.id };
      return change(swap, `Moved “${name}”`, () => swap);
    };
    // Who has not said their name is asked for it by the form.
    const isNameless = isShared && author === '';
    switch (chosen) {
      case 'rename':
        onEdit(bookmark);
        return null;
      case 'update':
        if (isNameless) return sayWho;
        return change({ ...asSaved(bookmark), ...view, author }, `Updated “${name}”`, () =>
          asSaved(bookmark),
        );
      case 'default': {
        const set = (chosenId: string | null): BookmarkChange => ({
          do: 'open with',
          path,
          bookmark: chosenId,
        });
        const said = isDefault ? 'The page opens as for everyone again' : `The page opens with “${name}”`;
        const former = list.find((one) => one.path === path && one.isDefault)?.id ?? null;
        return change(set(isDefault ? null : id), said, () => set(former));
      }
      case 'up':
        return swapWith(before);
      case 'down':
        return swapWith(after);
      case 'delete':
        if (isNameless) return sayWho;
        return change({ do: 'remove', id, author }, `Deleted “${name}”`, () => ({ do: 'restore', id }));
    }
  };
  return { save, act };
}
