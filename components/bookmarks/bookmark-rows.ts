import type { Row } from '@/lib/metrics/types';
import type { NavItem } from '../shell/nav-items';

/** A change to a bookmark, or to what a page opens with, as the server takes it. */
export type BookmarkChange =
  | {
      readonly do: 'save';
      /** Without it, a new one. */
      readonly id?: string;
      readonly name: string;
      readonly path: string;
      readonly query: string;
      readonly shared: boolean;
      readonly author: string;
    }
  | { readonly do: 'remove'; readonly id: string; readonly author: string }
  | { readonly do: 'restore'; readonly id: string }
  | { readonly do: 'swap'; readonly id: string; readonly with: string }
  | { readonly do: 'open with'; readonly path: string; readonly bookmark: string | null };

/** A named view that this person may open. */
export type Bookmark = {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly query: string;
  readonly isShared: boolean;
  /** This person made it. */
  readonly isOwn: boolean;
  /** The page opens with it for this person. */
  readonly isDefault: boolean;
  readonly author: string | null;
  readonly at: string;
};

/** The rows of the read `bookmarks`. */
export function readBookmarks(rows: readonly Row[]): readonly Bookmark[] {
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    path: String(row.path),
    query: String(row.query),
    isShared: row.shared === 'true',
    isOwn: row.own === 'true',
    isDefault: row.opens === 'true',
    author: row.author === null ? null : String(row.author),
    at: String(row.at),
  }));
}

/** Where a bookmark leads, as a link of this site. */
export const hrefOf = ({ path, query }: Pick<Bookmark, 'path' | 'query'>) =>
  query === '' ? path : `${path}?${query}`;

/** The page of a bookmark in words: `Products`, or `Products › samsung` for one about a part. */
export function namePage(path: string, items: readonly NavItem[]): string {
  const [best] = items
    .filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length);
  const last = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  if (!best) return last === '' ? 'Start' : last;
  return best.href === path ? best.label : `${best.label} › ${last}`;
}

export type Neighbours = { readonly before: Bookmark | undefined; readonly after: Bookmark | undefined };

/** The two that a bookmark can change places with, in its own list. */
export function neighboursOf(list: readonly Bookmark[], { id }: Bookmark): Neighbours {
  const at = list.findIndex((one) => one.id === id);
  return { before: at > 0 ? list[at - 1] : undefined, after: at >= 0 ? list[at + 1] : undefined };
}

/** The bookmarks whose name, page or author holds every word of a text. */
export function findBookmarks(
  list: readonly Bookmark[],
  text: string,
  items: readonly NavItem[],
): readonly Bookmark[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter(({ name, path, author }) => {
    const all = `${name} ${namePage(path, items)} ${author ?? ''}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
