'use client';

import { useEffect, useId, useRef } from 'react';
import { EXPORT_KINDS, type ExportKind, type VisualMenuOffer } from './visual-menu';

/** What can be exported of one visual that is on the page now. */
export type OfferedExport = {
  readonly title: string;
  readonly kinds: readonly ExportKind[];
  readonly exportAs: (kind: ExportKind) => void;
};

const offered = new Map<string, () => OfferedExport | null>();
const listeners = new Set<() => void>();
let changes = 0;

function tell() {
  changes += 1;
  for (const listener of listeners) listener();
}

/** Calls back when visuals come or go, or can first be exported; gives what ends that. */
export function onExports(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** How often the exports of the page have changed. */
export const exportChanges = (): number => changes;

/** What can be exported on this page, in the order of its visuals. */
export function listExports(): readonly OfferedExport[] {
  return [...offered.values()].flatMap((read) => read() ?? []);
}

/** Makes a visual's exports known to the command palette for as long as it is on the page. */
export function useOfferExports(title: string, offer: VisualMenuOffer): void {
  const id = useId();
  const newest = useRef({ title, offer });
  useEffect(() => {
    const before = newest.current.offer.exportAs;
    newest.current = { title, offer };
    if (Boolean(before) !== Boolean(offer.exportAs)) tell();
  });
  useEffect(() => {
    offered.set(id, () => {
      const { exportAs, exportKinds = EXPORT_KINDS } = newest.current.offer;
      return exportAs ? { title: newest.current.title, kinds: exportKinds, exportAs } : null;
    });
    tell();
    return () => {
      offered.delete(id);
      tell();
    };
  }, [id]);
}
