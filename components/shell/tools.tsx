'use client';

import { createContext, type ReactNode, use } from 'react';
import type { BookmarkChange } from '../bookmarks/bookmark-rows';
import type { Ask } from '../dashboard/ask';
import type { NavItem } from './nav-items';

export type KeepBookmark = (
  change: BookmarkChange,
) => Promise<{ readonly id: string | null } | { readonly error: string }>;

/** What the header of every page can do, given once by the root layout. */
export type Tools = {
  readonly items: readonly NavItem[];
  readonly ask: Ask;
  readonly keepBookmark: KeepBookmark;
};

const ToolsContext = createContext<Tools | null>(null);

/** Gives all pages the tools of the header. */
export function ToolsProvider({ tools, children }: { readonly tools: Tools; readonly children: ReactNode }) {
  return <ToolsContext value={tools}>{children}</ToolsContext>;
}

/** The tools of the header; null where a page stands alone. */
export function useTools(): Tools | null {
  return use(ToolsContext);
}
