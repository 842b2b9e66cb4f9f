'use client';

import { BookmarkPlus } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { querySaved } from '@/lib/filters/saved';
import type { Tools } from '../shell/tools';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/message-state';
import { SearchField } from '../ui/search-field';
import { Skeleton } from '../ui/skeleton';
import { BookmarkForm } from './bookmark-form';
import { BookmarkItem } from './bookmark-item';
import { type Bookmark, findBookmarks, namePage, neighboursOf } from './bookmark-rows';
import { useBookmarkActs } from './use-bookmark-acts';
import { useBookmarks } from './use-bookmarks';

/** A list this long is searched, and drawn no further than this. */
const [searchFrom, mostDrawn] = [8, 200];

type BookmarksPanelProps = { readonly tools: Tools; readonly onClose: () => void };

/** A person's bookmarks and the shared ones: open, keep, rename, move, delete. */
export function BookmarksPanel({ tools, onClose }: BookmarksPanelProps) {
  const { items } = tools;
  const path = usePathname();
  const query = querySaved(new URLSearchParams(useSearchParams()));
  const { list, problem, reload, change } = useBookmarks(tools);
  const [draft, setDraft] = useState<Bookmark | 'new' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [text, setText] = useState('');
  const { save, act } = useBookmarkActs({ path, query }, list ?? [], change, setDraft);

  const found = findBookmarks(list ?? [], text, items);
  const groups = [
    { title: 'Yours', list: found.filter(({ isShared }) => !isShared) },
    { title: 'Shared with everyone', list: found.filter(({ isShared }) => isShared) },
  ];
  return (
    <Dialog title="Bookmarks" subtitle="Views that are kept under a name" kind="panel" onClose={onClose}>
      {draft !== null ? (
        <BookmarkForm
          bookmark={draft === 'new' ? null : draft}
          onSave={(fields) => save(draft === 'new' ? null : draft, fields)}
          onDone={() => setDraft(null)}
        />
      ) : (
        <div className="grid gap-4">
          <div className="grid gap-3">
            <Button className="justify-self-start" onClick={() => setDraft('new')}>
              <BookmarkPlus aria-hidden className="size-4" />
              Keep this view
            </Button>
            {(list?.length ?? 0) >= searchFrom && (
              <SearchField label="Find a bookmark" value={text} onChange={setText} />
            )}
          </div>
          {failure !== null && (
            <p role="alert" className="text-bad text-small">
              {failure}
            </p>
          )}
          {list === null && problem !== null && (
            <ErrorState message={problem} onRetry={() => void reload()} />
          )}
          {list === null && problem === null && <Skeleton className="h-24 w-full" />}
          {list?.length === 0 && (
            <p className="text-soft">
              Nothing is kept yet. Set filters on a page, then keep the view: its link holds everything.
            </p>
          )}
          {text !== '' && found.length === 0 && <p className="text-soft">No bookmark matches “{text}”.</p>}
          {groups.map((group) => (
            <section key={group.title} aria-label={group.title} hidden={group.list.length === 0}>
              <h3 className="mb-1 px-2.5 font-medium text-faint text-small">{group.title}</h3>
              <ul>
                {group.list.slice(0, mostDrawn).map((bookmark) => (
                  <BookmarkItem
                    key={bookmark.id}
                    bookmark={bookmark}
                    page={namePage(bookmark.path, items)}
                    isOpen={bookmark.path === path && bookmark.query === query}
                    canUpdate={bookmark.path === path && bookmark.query !== query}
                    neighbours={neighboursOf(group.list, bookmark)}
                    onOpen={onClose}
                    onAct={async (chosen) =>
                      setFailure(await act(chosen, bookmark, neighboursOf(group.list, bookmark)))
                    }
                  />
                ))}
              </ul>
              {group.list.length > mostDrawn && (
                <p className="px-2.5 text-faint text-small">
                  {mostDrawn} of {group.list.length}; search for the others.
                </p>
              )}
            </section>
          ))}
        </div>
      )}
    </Dialog>
  );
}
