import { linkParsers } from '@/lib/filters/link';
import { listPresets } from '@/lib/filters/presets';
import { customerTypes, dayTypes, segments } from '@/lib/filters/view';
import { formatRange } from '@/lib/format';
import { segmentLabels } from '@/lib/segments/rules';
import { type Bookmark, hrefOf, namePage } from '../bookmarks/bookmark-rows';
import { customerLabels, dayLabels } from '../dashboard/describe';
import type { LinkChange } from '../dashboard/use-view';
import type { Subject } from '../products/use-drill';
import type { DataStampInfo } from '../shell/data-stamp';
import type { NavItem } from '../shell/nav-items';
import { chooseTheme } from '../shell/use-theme';
import type { OfferedExport, PageOffer } from '../visuals/page-parts';
import { exportItems } from '../visuals/visual-menu';
import type { Command } from './commands';

/** No choice at all. */
const cleared: LinkChange = Object.fromEntries(Object.keys(linkParsers).map((name) => [name, null]));

/** What a command can do to the page. */
export type Ways = {
  readonly goTo: (href: string) => void;
  /** Goes to a page with the filters in force. */
  readonly goWithFilters: (path: string) => void;
  /** Goes to a detail page with the filters in force and the way back. */
  readonly goThrough: (subject: Subject) => void;
  /** The page is about one day: what chooses days says nothing there. */
  readonly isOneDay: boolean;
  /** Null on a page without filters. */
  readonly setFilter: ((change: LinkChange) => void) | null;
};

const themes = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['system', 'Like the device'],
] as const;

/** The pages and the bookmarks: on every page. */
export function everywhere(
  items: readonly NavItem[],
  bookmarks: readonly Bookmark[],
  { goTo, goWithFilters }: Ways,
): Command[] {
  return [
    ...items.map(({ href, label }) => ({
      ...{ id: `page ${href}`, group: 'Go to', label, words: 'page open' },
      run: () => goWithFilters(href),
    })),
    ...bookmarks.map((bookmark) => ({
      ...{ id: `bookmark ${bookmark.id}`, group: 'Bookmarks', label: bookmark.name, words: 'open view' },
      hint: namePage(bookmark.path, items),
      run: () => goTo(hrefOf(bookmark)),
    })),
  ];
}

/** The looks to switch to. */
export const themeCommands: readonly Command[] = themes.map(([theme, label]) => ({
  ...{ id: `theme ${theme}`, group: 'Theme', label, words: 'switch colour mode' },
  run: () => chooseTheme(theme),
}));

/** Periods and the filters of few values: where the page answers to filters. */
export function filters({ setFilter, isOneDay }: Ways, stamp: DataStampInfo | undefined): Command[] {
  if (!setFilter) return [];
  const named = (
    param: 'customer' | 'segment' | 'days',
    name: string,
    values: readonly string[],
    labels: Readonly<Record<string, string>>,
  ) =>
    values.map((value) => ({
      ...{ id: `${param} ${value}`, group: 'Filter', label: `${name}: ${labels[value] ?? value}` },
      run: () => setFilter({ [param]: [value] }),
    }));
  const presets = stamp && !isOneDay ? listPresets({ first: stamp.firstDay, last: stamp.lastDay }) : [];
  return [
    ...presets.map(({ id, label, range }) => ({
      ...{ id: `period ${id}`, group: 'Period', label, words: 'date range days', hint: formatRange(range) },
      run: () => setFilter({ from: range.from, to: range.to }),
    })),
    {
      ...{ id: 'reset', group: 'Filter', label: 'Reset all filters', words: 'clear default view' },
      run: () => setFilter(cleared),
    },
    ...named('customer', 'Customers', customerTypes, customerLabels),
    ...named('segment', 'Segment', segments, segmentLabels),
    ...(isOneDay ? [] : named('days', 'Days', dayTypes, dayLabels)),
  ];
}

/** What the whole page can be saved as. */
export function pageExports(offer: PageOffer): Command[] {
  return offer.map(({ id, label, save }) => ({
    ...{ id: `export page ${id}`, group: 'Export', label: 'Whole page', hint: label, run: save },
    words: 'save download file',
  }));
}

/** The exports of the visuals that are on the page. */
export function exportsOf(offered: readonly OfferedExport[]): Command[] {
  return offered.flatMap(({ title, kinds, exportAs }, index) =>
    kinds.map((kind) => ({
      ...{ id: `export ${index} ${kind}`, group: 'Export', label: title, hint: exportItems[kind].label },
      words: 'save download file',
      run: () => exportAs(kind),
    })),
  );
}
