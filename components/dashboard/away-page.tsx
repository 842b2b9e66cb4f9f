'use client';

import type { NavItem } from '../shell/nav-items';
import { Shell } from '../shell/shell';
import { EmptyState } from '../ui/message-state';
import { useComeBack } from './use-come-back';

/** Stands for a page that was never answered, until the database is back. */
export function AwayPage({ items, title }: { readonly items: readonly NavItem[]; readonly title: string }) {
  useComeBack(true);
  return (
    <Shell items={items} title={title}>
      <div role="status" className="h-80">
        <EmptyState
          why="The database is away, and this page was not asked for before."
          hint="It opens by itself when the database is back."
        />
      </div>
    </Shell>
  );
}
