'use client';

import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { type Link, linkParsers } from '@/lib/filters/link';
import { type Choices, resolveView, type View } from '@/lib/filters/view';

export type LinkChange = { readonly [K in keyof Link]?: Link[K] | null };

/** The view that the link describes, and the way to change it: every change is one step of the Back button. */
export function useView(choices: Choices): {
  view: View;
  link: Link;
  /** `replace` puts the change in place of the newest step; resolves when the link has it. */
  change: (change: LinkChange, history?: 'push' | 'replace') => Promise<unknown>;
  reset: () => void;
} {
  const [link, setLink] = useQueryStates(linkParsers, { history: 'push', shallow: true, scroll: false });
  const view = useMemo(() => resolveView(link, choices), [link, choices]);
  return {
    view,
    link,
    change: (change, history = 'push') => setLink(change, { history }),
    reset: () => void setLink(null),
  };
}
