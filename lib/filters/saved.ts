import { linkParsers } from './link';

/** Names that filters of the link had before, each with its name now. */
export const renamedFilters: Readonly<Record<string, string>> = {};

/** The query of a view as it is kept: without the way back and the mark of what an older view has lost. */
export function querySaved(search: URLSearchParams): string {
  const kept = new URLSearchParams(search);
  for (const name of ['back', 'lost']) kept.delete(name);
  return kept.toString();
}

/**
 * The query that opens a kept view today: filters by the names that they have now. Those that exist no more are
 * named under `lost`, so that the page can say so.
 */
export function reopen(query: string, renamed = renamedFilters): string {
  const known = new URLSearchParams();
  const lost: string[] = [];
  for (const [name, value] of new URLSearchParams(query)) {
    const now = renamed[name] ?? name;
    if (Object.hasOwn(linkParsers, now)) known.append(now, value);
    else lost.push(name);
  }
  if (lost.length > 0) known.set('lost', lost.join(','));
  return known.toString();
}

/** Says which filters of a kept view exist no more. */
export function sayLost(lost: readonly string[]): string {
  const names = lost
    .slice(0, 5)
    .map((name) => `“${name.slice(0, 40)}”`)
    .join(', ');
  const what = lost.length === 1 ? 'a filter that exists no more' : 'filters that exist no more';
  return `This view was kept with ${what}, ${names}: left out. Save it anew to be rid of this note.`;
}
