'use client';

import { createContext } from 'react';
import type { Reaction } from '@/lib/pages/cross';
import type { MenuSection } from '../ui/menu-button';

/** How a visual takes the selections made on others, for the card around it. */
export type Listening = {
  readonly reaction: Reaction;
  readonly onReact: (reaction: Reaction) => void;
  /** Which selections it does not follow, in words; empty where it follows all. */
  readonly note: string;
};

export const ListeningContext = createContext<Listening | null>(null);

const labels: Readonly<Record<Reaction, string>> = {
  filter: 'Filter this visual',
  nothing: 'Leave it as it is',
};

/** The choices of a visual's menu for what it does with selections made on others. */
export function listeningSection({ reaction, onReact }: Listening): MenuSection {
  return {
    title: 'Selections elsewhere',
    items: Object.entries(labels).map(([id, label]) => ({
      id: `react-${id}`,
      label,
      checked: id === reaction,
      onPick: () => onReact(id as Reaction),
    })),
  };
}
