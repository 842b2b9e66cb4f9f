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

/** What can be exported on this page, in the order of its visuals. */
export function listExports(): readonly OfferedExport[] {
  return [...offered.values()].flatMap((read) => read() ?? []);
}

/** Makes a visual's exports known to the command palette for as long as it is on the page. */
export function useOfferExports(title: string, offer: VisualMenuOffer): void {
  const id = useId();
  const newest = useRef({ title, offer });
  useEffect(() => {
    newest.current = { title, offer };
  });
  useEffect(() => {
    offered.set(id, () => {
      const { exportAs, exportKinds = EXPORT_KINDS } = newest.current.offer;
      return exportAs ? { title: newest.current.title, kinds: exportKinds, exportAs } : null;
    });
    return () => void offered.delete(id);
  }, [id]);
}
