import { EmptyState } from '../ui/message-state';
import type { NavItem } from './nav-items';
import { Shell } from './shell';

type MessagePageProps = {
  readonly items: readonly NavItem[];
  readonly title: string;
  readonly why: string;
  readonly hint: string;
};

/** Stands for a page that has nothing to show: says why, and what to do about it. */
export function MessagePage({ items, title, why, hint }: MessagePageProps) {
  return (
    <Shell items={items} title={title}>
      <div className="h-80">
        <EmptyState why={why} hint={hint} />
      </div>
    </Shell>
  );
}
