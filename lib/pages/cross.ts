import { narrowView } from '@/lib/filters/narrow';
import type { Clause } from '@/lib/filters/picks';
import type { View } from '@/lib/filters/view';
import { canHear } from './deaf';
import { highlightOf } from './highlight';
import type { Visual } from './kinds';
import type { Page } from './page';

/** How a visual takes the selections made on others. */
export const reactions = ['filter', 'highlight', 'nothing'] as const;
export type Reaction = (typeof reactions)[number];

/** The selected part of a visual that keeps its own numbers; its view is null where nothing is in it. */
export type Part = { readonly clauses: readonly Clause[]; readonly view: View | null };

/** What selections make of a visual. */
export type Heard = {
  /** The page's view; narrowed by the selections on other visuals where it is filtered by them. */
  readonly view: View;
  /** Selections on it, which it shows strong among its own marks. */
  readonly own: readonly Clause[];
  /** Selections on others that it does not follow: what it counts does not know them, or the page leaves them out. */
  readonly unheard: readonly Clause[];
  /** Selections leave nothing in common. */
  readonly isEmpty: boolean;
  /** What is to be highlighted; null where nothing is. */
  readonly part: Part | null;
};

/** What a person chose for a visual (setting `react`) and it can do, else a filter. */
export function reactionOf(visual: Visual, view: View): Reaction {
  const asked = reactions.find((one) => one === view.settings[visual.id]?.react) ?? 'filter';
  return asked === 'highlight' && !highlightOf(visual, view) ? 'filter' : asked;
}

/** Whether a page lets a visual follow the selections of another. */
function listensTo({ listens, ignores }: Visual, other: string): boolean {
  return listens ? listens.includes(other) : !ignores?.includes(other);
}

/** A page about one product or day stands, whatever else was selected; one about a category or brand may be narrowed inside it. */
function standsFor({ scope }: Page, { dimension }: Clause): 'always' | 'unless inside' | 'never' {
  if (scope?.day !== undefined && ['time', 'dayType', 'weekday'].includes(dimension)) return 'always';
  if (scope?.product && ['product', 'category', 'brand'].includes(dimension)) return 'always';
  if (scope?.category && dimension === 'category') return 'unless inside';
  return scope?.brand && dimension === 'brand' ? 'unless inside' : 'never';
}

/** A view narrowed by selections; null where they have nothing in common with it. */
export function narrowBy(page: Page, view: View, clauses: readonly Clause[]): View | null {
  let narrowed = view;
  for (const clause of clauses) {
    const stands = standsFor(page, clause);
    if (stands === 'always') continue;
    const next = narrowView(narrowed, clause);
    if (!next && stands === 'never') return null;
    narrowed = next ?? narrowed;
  }
  return narrowed;
}

/**
 * What a visual makes of the selections on others: filtered, its view is narrowed by them; highlighting, it keeps its
 * view, and they make the part that is asked for beside it. Those made on itself are not among them.
 */
export function hear(page: Page, visual: Visual, view: View): Heard {
  const own = view.picks.filter((clause) => clause.visual === visual.id);
  const others = view.picks.filter((clause) => clause.visual !== visual.id);
  const reaction = reactionOf(visual, view);
  const except = (reaction === 'highlight' && highlightOf(visual, view)?.except) || [];
  const unheard = others.filter(
    ({ visual: other, dimension }) =>
      reaction === 'nothing' ||
      except.includes(dimension) ||
      !listensTo(visual, other) ||
      !canHear(visual.kind, dimension),
  );
  const clauses = others.filter((clause) => !unheard.includes(clause));
  const narrowed = narrowBy(page, view, clauses);
  if (reaction === 'highlight') {
    const part = clauses.length > 0 ? { clauses, view: narrowed } : null;
    return { view, own, unheard, isEmpty: false, part };
  }
  return { view: narrowed ?? view, own, unheard, isEmpty: narrowed === null, part: null };
}
