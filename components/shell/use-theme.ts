'use client';

import { useSyncExternalStore } from 'react';
import { readThemeChoice, THEME_COOKIE } from '@/lib/look/preferences';
import type { Theme, ThemeChoice } from '@/lib/look/tokens';
import { remember } from './remember';

const DARK = '(prefers-color-scheme: dark)';

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const device = matchMedia(DARK);
  device.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    device.removeEventListener('change', changed);
  };
}

const choiceNow = () => readThemeChoice(document.documentElement.dataset.theme);

function themeNow(): Theme {
  const choice = choiceNow();
  if (choice !== 'system') return choice;
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

/** The theme that is seen now, for what CSS cannot reach; light while the server renders. */
export function useTheme(): Theme {
  return useSyncExternalStore(watch, themeNow, () => 'light');
}

/** The theme that a person chose. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(watch, choiceNow, () => 'system');
}

/** Switches the theme at once and keeps the choice. */
export function chooseTheme(choice: ThemeChoice): void {
  document.documentElement.dataset.theme = choice;
  remember(THEME_COOKIE, choice);
}
