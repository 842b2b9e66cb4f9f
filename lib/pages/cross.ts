import { narrowView } from '@/lib/filters/narrow';
import type { Clause } from '@/lib/filters/picks';
import type { View } from '@/lib/filters/view';
import { canHear } from './deaf';
import type { Visual } from './kinds';
import type { Page } from './page';

/** How a visual takes the selections made on others. */
export const reactions = ['filter', 'nothing'] as const;
export type Reaction = (typeof reactions)[number];

/** What selections make of a visual. */
export type Heard = {
  /** The page's view, narrowed by the selections on other visuals. */
  readonly view: View;
  /** Selections on it, which it highlights. */
  readonly own: readonly Clause[];
  /** Selections on others that it does not follow: what it counts does not know them, or the page leaves them out. */
  readonly unheard: readonly Clause[];
  /** Selections leave nothing in common. */
  readonly isEmpty: boolean;
};

/** What a person chose for a visual (setting `react`), else a filter. */
export function reactionOf({ id }: Visual, view: View): Reaction {
  return reactions.find((one) => one === view.settings[id]?.react) ?? 'filter';
}

/** Whether a page lets a visual follow the selections of another. */
function listensTo({ listens, ignores }: Visual, other: string): boolean {
  return listens ? listens.includes(other) : !ignores?.includes(other);
}

/** A page about one product stands, whatever else was selected; one about a category or brand may be narrowed inside it. */
function standsFor({ scope }: Page, { dimension }: Clause): 'always' | 'unless inside' | 'never' {
  if (scope?.product && ['product', 'category', 'brand'].includes(dimension)) return 'always';
  if (scope?.category && dimension === 'category') return 'unless inside';
  return scope?.brand && dimension === 'brand' ? 'unless inside' : 'never';
}

/** A visual's own view: that of the page, narrowed by every selection but those made on itself. */
export function hear(page: Page, visual: Visual, view: View): Heard {
  const own = view.picks.filter((clause) => clause.visual === visual.id);
  const others = view.picks.filter((clause) => clause.visual !== visual.id);
  const unheard = others.filter(
    (clause) =>
      reactionOf(visual, view) === 'nothing' ||
      !listensTo(visual, clause.visual) ||
      !canHear(visual.kind, clause.dimension),
  );
  let narrowed = view;
  for (const clause of others) {
    const stands = standsFor(page, clause);
    if (unheard.includes(clause) || stands === 'always') continue;
    const next = narrowView(narrowed, clause);
    if (!next && stands === 'never') return { view, own, unheard, isEmpty: true };
    narrowed = next ?? narrowed;
  }
  return { view: narrowed, own, unheard, isEmpty: false };
}
