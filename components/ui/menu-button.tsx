'use client';

import { lazy, type ReactNode, Suspense } from 'react';
import { Popover, type TriggerProps } from './popover';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Given for items that are on or off. */
  readonly checked?: boolean;
  readonly onPick: () => void;
};
export type MenuSection = {
  readonly title?: string;
  /** What stands under the title, in one sentence. */
  readonly note?: ReactNode;
  readonly items: readonly MenuItem[];
};

const load = () => import('./menu-list');
const MenuList = lazy(() => load().then((part) => ({ default: part.MenuList })));

type MenuButtonProps = {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly trigger: (props: TriggerProps) => ReactNode;
};

/** A button that opens a menu; the menu itself is loaded on first use. */
export function MenuButton({ label, sections, trigger }: MenuButtonProps) {
  return (
    <Popover label={label} holds="menu" align="end" className="min-w-48 p-1" trigger={trigger}>
      {(close) => (
        <Suspense fallback={<div className="h-24" />}>
          <MenuList label={label} sections={sections} close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
