import type { Statements } from '@/db/client';

/** A named view of a page as a row of its history keeps it; `name` null takes it away. */
export type BookmarkRow = {
  readonly id: string;
  readonly owner: string;
  readonly shared: boolean;
  readonly name: string | null;
  readonly path: string;
  readonly query: string;
  readonly place: number;
  readonly author: string | null;
};

const columns = 'id, owner, shared, name, path, query, place, author';

/** The row of a bookmark that holds, or the last one with a name; null where there is none. */
export async function findBookmark(
  tx: Statements,
  id: string,
  which: 'newest' | 'last named' = 'newest',
): Promise<BookmarkRow | null> {
  const [row] = await tx.unsafe<BookmarkRow[]>(
    `select ${columns} from app.bookmarks where id = $1 ${which === 'newest' ? '' : 'and name is not null'}
     order by change_id desc limit 1`,
    [id],
  );
  return row ?? null;
}

/** Adds a row to a bookmark's history; without a place it goes to the end of the list. */
export async function addBookmark(
  tx: Statements,
  { place, ...row }: Omit<BookmarkRow, 'place'> & { readonly place: number | null },
): Promise<void> {
  await tx.unsafe(
    `insert into app.bookmarks (${columns})
     values ($1, $2, $3, $4, $5, $6, coalesce($7, (select coalesce(max(place), 0) + 1 from app.bookmarks)), $8)`,
    [row.id, row.owner, row.shared, row.name, row.path, row.query, place, row.author],
  );
}

/** Sets the view that a page opens with for one person; null takes it back to how it opens for everyone. */
export async function addDefaultView(
  tx: Statements,
  owner: string,
  path: string,
  bookmark: string | null,
): Promise<void> {
  await tx.unsafe('insert into app.default_views (owner, path, bookmark) values ($1, $2, $3)', [
    owner,
    path,
    bookmark,
  ]);
}

/** The query of the view that a page opens with for one person; null where they chose none that still exists. */
export async function findDefaultView(tx: Statements, owner: string, path: string): Promise<string | null> {
  const [row] = await tx.unsafe<{ query: string }[]>(
    `with chosen as (
       select bookmark from app.default_views where owner = $1 and path = $2 order by change_id desc limit 1
     ), newest as (
       select b.* from chosen c join app.bookmarks b on b.id = c.bookmark order by b.change_id desc limit 1
     )
     select query from newest where name is not null and path = $2 and (shared or owner = $1)`,
    [owner, path],
  );
  return row?.query ?? null;
}
