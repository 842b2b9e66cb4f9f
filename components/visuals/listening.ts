'use client';

import { createContext, createElement, lazy } from 'react';
import type { Reaction } from '@/lib/pages/cross';
import type { VisualKind } from '@/lib/pages/kinds';
import type { MenuSection } from '../ui/menu-button';

/** How a visual takes the selections made on others, for the card around it. */
export type Listening = {
  readonly reaction: Reaction;
  readonly onReact: (reaction: Reaction) => void;
  /** Which selections it does not follow, in words; empty where it follows all. */
  readonly note: string;
  /** What it highlights, in words; empty where nothing. */
  readonly solid: string;
  /** The kind of a visual that cannot highlight; null where it can. */
  readonly why: VisualKind | null;
};

export const ListeningContext = createContext<Listening | null>(null);

const labels: Readonly<Record<Reaction, string>> = {
  filter: 'Filter this visual',
  highlight: 'Highlight the part in it',
  nothing: 'Leave it as it is',
};

const WhyNot = lazy(() => import('./why-not').then((part) => ({ default: part.WhyNot })));

/** The choices of a visual's menu for what it does with selections made on others. */
export function listeningSection({ reaction, onReact, why }: Listening): MenuSection {
  return {
    title: 'Selections elsewhere',
    ...(why !== null && { note: createElement(WhyNot, { kind: why }) }),
    items: Object.entries(labels).flatMap(([id, label]) =>
      id === 'highlight' && why !== null
        ? []
        : [
            {
              id: `react-${id}`,
              label,
              checked: id === reaction,
              onPick: () => onReact(id as Reaction),
            },
          ],
    ),
  };
}
