import { notFound, redirect } from 'next/navigation';
import { items } from '@/app/items';
import { unlessAway } from '@/app/unless-away';
import { MessagePage } from '@/components/shell/message-page';
import { readBookmark } from '@/lib/answer/bookmarks';
import { servingClient } from '@/lib/answer/database';
import { reopen } from '@/lib/filters/saved';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Bookmark' };

type Props = { readonly params: Promise<{ readonly id: string }> };

/** The short link of a bookmark: goes to the page under the view that was kept. */
export default async function BookmarkPage({ params }: Props) {
  const { id } = await params;
  return unlessAway('Bookmark', async () => {
    const bookmark = await readBookmark(servingClient(), id);
    if (!bookmark) notFound();
    if (bookmark.name === null) {
      return (
        <MessagePage
          items={items}
          title="Bookmark"
          why="This bookmark was deleted."
          hint="Ask the person who gave you the link, or open a page and set its filters anew."
        />
      );
    }
    const query = reopen(bookmark.query);
    redirect(query === '' ? bookmark.path : `${bookmark.path}?${query}`);
  });
}
