'use client';

import { Check } from 'lucide-react';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import type { MenuSection as Section } from './menu-button';

type MenuListProps = {
  readonly label: string;
  readonly sections: readonly Section[];
  readonly close: () => void;
};

/** The items of a menu: arrows, first letters, Home and End move; Enter and Space pick. */
export function MenuList({ label, sections, close }: MenuListProps) {
  return (
    <Menu
      aria-label={label}
      autoFocus="first"
      className="outline-none"
      onAction={(key) => {
        close();
        sections
          .flatMap((section) => section.items)
          .find((item) => item.id === key)
          ?.onPick();
      }}
    >
      {sections.map((section, index) => (
        <MenuSection
          key={section.title ?? index}
          {...(section.title === undefined && { 'aria-label': label })}
          className="not-first:mt-1 not-first:border-line not-first:border-t not-first:pt-1"
        >
          {section.title !== undefined && (
            <Header className="max-w-56 px-2 pt-1 pb-0.5 text-faint text-tiny">
              {section.title}
              {section.note !== undefined && <span className="block">{section.note}</span>}
            </Header>
          )}
          {section.items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              aria-label={item.checked ? `${item.label}, chosen` : item.label}
              className="flex h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 text-body outline-none data-focused:bg-wash pointer-coarse:h-11"
            >
              <span className="text-faint [&>svg]:size-4">{item.icon}</span>
              <span className="grow">{item.label}</span>
              {item.checked && <Check aria-hidden className="size-4 text-accent" />}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}
