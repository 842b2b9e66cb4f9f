import type { ThemeChoice } from './tokens';

/** What a person chose about the look, kept in cookies so that the server's first picture is already right. */
export const THEME_COOKIE = 'theme';
export const RAIL_COOKIE = 'rail';
/** `auto`: open pages follow new data by themselves. */
export const LIVE_COOKIE = 'live';

export type Rail = 'wide' | 'narrow';

/** The theme that a cookie names; without one, or with an unknown one, the device decides. */
export function readThemeChoice(value: string | undefined): ThemeChoice {
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** The width of the navigation rail that a cookie names; wide without one. */
export function readRail(value: string | undefined): Rail {
  return value === 'narrow' ? 'narrow' : 'wide';
}
