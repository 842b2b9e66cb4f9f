'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState, useSyncExternalStore } from 'react';
import { useBookmarks } from '../bookmarks/use-bookmarks';
import type { DataStampInfo } from '../shell/data-stamp';
import type { Tools } from '../shell/tools';
import { IconButton } from '../ui/icon-button';
import { useModal } from '../ui/use-modal';
import { listExports, listPageOffer, onParts, partChanges } from '../visuals/page-parts';
import { type Command, findCommands } from './commands';
import { dayCommands } from './day-commands';
import { foundCommands } from './found-commands';
import { everywhere, exportsOf, filters, pageExports, themeCommands } from './list-commands';
import { PaletteList } from './palette-list';
import { useFound } from './use-found';
import { useWays } from './use-ways';

/** Without a text a few of each are offered, so that all kinds are in sight. */
const [mostUnasked, mostAsked] = [5, 8];

type PaletteProps = {
  readonly tools: Tools;
  readonly stamp: DataStampInfo | undefined;
  readonly hasSlicers: boolean;
  readonly onClose: () => void;
};

/** Finds pages, bookmarks, categories, brands, products, customers, periods, filters, exports: type, arrows, Enter. */
export function Palette({ tools, stamp, hasSlicers, onClose }: PaletteProps) {
  const { ask, items } = tools;
  const id = useId();
  const modal = useModal(onClose);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const bookmarks = useBookmarks(tools).list ?? [];
  const ways = useWays(hasSlicers);
  const found = useFound(ask, text);

  const asked = text.trim() !== '';
  // A palette may be open before the visuals are there.
  useSyncExternalStore(onParts, partChanges, partChanges);
  const commands = [
    ...everywhere(items, bookmarks, ways),
    ...filters(ways, stamp),
    ...themeCommands,
    ...(asked ? [...pageExports(listPageOffer()), ...exportsOf(listExports())] : []),
  ];
  const groups = findCommands(
    commands,
    [...dayCommands(text, stamp, ways), ...foundCommands(found.rows, ways)],
    text,
    asked ? mostAsked : mostUnasked,
  );
  const list = groups.flatMap((group) => group.commands);
  const active = list[Math.min(at, list.length - 1)];
  const run = (command: Command) => {
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % Math.max(1, list.length),
      ArrowUp: (at - 1 + list.length) % Math.max(1, list.length),
      PageDown: Math.min(at + 8, list.length - 1),
      PageUp: Math.max(at - 8, 0),
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(next);
    } else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(active);
    }
  };
  return (
    <dialog
      {...modal}
      aria-label="Find or do anything"
      className="dialog mt-0 flex max-h-[85dvh] w-[min(38rem,100vw)] flex-col overflow-hidden sm:mt-[12vh] sm:max-h-[70vh]"
    >
      <div className="flex items-center gap-1 border-line border-b py-1.5 pr-2 pl-4">
        <input
          role="combobox"
          aria-label="Find or do anything"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${list.indexOf(active)}` : undefined}
          // The dialog gives the focus to the field that asks for it.
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder="A page, category, brand, product, customer, day, period, export …"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-9 min-w-0 grow bg-transparent text-large outline-none placeholder:text-faint"
        />
        <IconButton label="Close" icon={<X aria-hidden className="size-4" />} onClick={onClose} />
      </div>
      <PaletteList
        id={id}
        groups={groups}
        active={active}
        onRun={run}
        onPoint={(command) => setAt(list.indexOf(command))}
      />
      <p role="status" className="px-4 pb-2 text-faint text-small not-empty:pt-2">
        {found.failed
          ? 'The server did not answer: categories, brands, products and customers are not searched.'
          : found.isLooking
            ? 'Looking …'
            : list.length === 0
              ? `Nothing matches “${text}”.`
              : ''}
      </p>
    </dialog>
  );
}
