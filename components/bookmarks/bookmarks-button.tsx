'use client';

import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTools } from '../shell/tools';
import { IconButton } from '../ui/icon-button';

const BookmarksPanel = lazy(() =>
  import('./bookmarks-panel').then((part) => ({ default: part.BookmarksPanel })),
);

/** Opens the bookmarks; what shows them is loaded on first use. */
export function BookmarksButton() {
  const tools = useTools();
  const [isOpen, setOpen] = useState(false);
  if (!tools) return null;
  return (
    <>
      <IconButton
        label="Bookmarks"
        aria-haspopup="dialog"
        icon={<Bookmark aria-hidden className="size-4.5" />}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <BookmarksPanel tools={tools} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
