'use client';

import {
  ArrowDown,
  ArrowUp,
  Ellipsis,
  House,
  Link as LinkIcon,
  Pencil,
  RefreshCw,
  Trash2,
} from 'lucide-react';
import { IconButton } from '../ui/icon-button';
import { IntentLink } from '../ui/intent-link';
import { MenuButton, type MenuItem } from '../ui/menu-button';
import { notify } from '../ui/toasts';
import { type Bookmark, hrefOf, type Neighbours } from './bookmark-rows';

export type BookmarkAct = 'rename' | 'update' | 'default' | 'up' | 'down' | 'delete';

type BookmarkItemProps = {
  readonly bookmark: Bookmark;
  /** In words. */
  readonly page: string;
  /** It is the view that is seen now. */
  readonly isOpen: boolean;
  /** It can take the view that is seen now. */
  readonly canUpdate: boolean;
  readonly neighbours: Neighbours;
  readonly onAct: (act: BookmarkAct) => void;
  readonly onOpen: () => void;
};

async function copyLink(id: string): Promise<void> {
  const link = `${window.location.origin}/b/${id}`;
  try {
    await navigator.clipboard.writeText(link);
    notify({ kind: 'done', text: 'Short link copied', detail: link });
  } catch {
    notify({
      kind: 'note',
      text: 'The browser did not allow copying. This is the short link:',
      detail: link,
    });
  }
}

/** One bookmark: opens its view; its menu changes it. */
export function BookmarkItem(props: BookmarkItemProps) {
  const { bookmark, page, isOpen, canUpdate, neighbours, onAct, onOpen } = props;
  const { id, name, author, isShared, isDefault, query } = bookmark;
  const item = (act: BookmarkAct, label: string, icon: MenuItem['icon']): MenuItem => ({
    id: act,
    label,
    icon,
    onPick: () => onAct(act),
  });
  const keep: MenuItem[] = [
    { id: 'copy', label: 'Copy the short link', icon: <LinkIcon />, onPick: () => void copyLink(id) },
    item('rename', bookmark.isOwn ? 'Rename or share' : 'Rename', <Pencil />),
    ...(canUpdate ? [item('update', 'Update to this view', <RefreshCw />)] : []),
    ...(query === '' ? [] : [{ ...item('default', 'Open the page with it', <House />), checked: isDefault }]),
  ];
  const move = [
    ...(neighbours.before ? [item('up', 'Move up', <ArrowUp />)] : []),
    ...(neighbours.after ? [item('down', 'Move down', <ArrowDown />)] : []),
  ];
  return (
    <li className="flex items-center gap-1 rounded-md hover:bg-wash">
      <IntentLink
        href={hrefOf(bookmark)}
        onClick={onOpen}
        aria-current={isOpen ? 'page' : undefined}
        className="group min-w-0 grow rounded-md px-2.5 py-1.5"
      >
        <span className="block truncate font-medium group-aria-[current=page]:text-accent">{name}</span>
        <span className="block truncate text-faint text-small">
          {page}
          {isDefault && ' · opens with this'}
          {isShared && author !== null && ` · ${author}`}
        </span>
      </IntentLink>
      <MenuButton
        label={`Menu of ${name}`}
        sections={[
          { items: keep },
          ...(move.length > 0 ? [{ items: move }] : []),
          { items: [item('delete', 'Delete', <Trash2 />)] },
        ]}
        trigger={(trigger) => (
          <IconButton
            {...trigger}
            size="small"
            label={`Menu of ${name}`}
            icon={<Ellipsis aria-hidden className="size-4" />}
          />
        )}
      />
    </li>
  );
}
