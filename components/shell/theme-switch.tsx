'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '../ui/icon-button';
import { MenuButton } from '../ui/menu-button';
import { chooseTheme, useThemeChoice } from './use-theme';

const choices = [
  { id: 'light', label: 'Light', Icon: Sun },
  { id: 'dark', label: 'Dark', Icon: Moon },
  { id: 'system', label: 'Like the device', Icon: Monitor },
] as const;

/** Light, dark, or what the device says. */
export function ThemeSwitch() {
  const chosen = useThemeChoice();
  return (
    <MenuButton
      label="Theme"
      sections={[
        {
          items: choices.map(({ id, label, Icon }) => ({
            id,
            label,
            icon: <Icon aria-hidden />,
            checked: id === chosen,
            onPick: () => chooseTheme(id),
          })),
        },
      ]}
      trigger={(props) => (
        <IconButton
          {...props}
          label="Theme"
          icon={
            <span className="[&>svg]:size-4.5">
              <Sun aria-hidden className="block dark:hidden" />
              <Moon aria-hidden className="hidden dark:block" />
            </span>
          }
        />
      )}
    />
  );
}
