'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ChartHandle } from '../charts/chart';
import type { VisualMenuOffer } from './visual-menu';

/** A visual as it stands on the page at the moment. */
export type PagePart = {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly figure: { readonly value: string; readonly note: string } | undefined;
  readonly offer: VisualMenuOffer;
  readonly chart: ChartHandle | null;
  /** Where it stands; null while it is not in the document. */
  readonly place: Element | null;
};

const parts = new Set<() => PagePart>();

/** Makes a visual known to exports of the whole page for as long as it is shown. */
export function usePagePart(read: () => PagePart): void {
  const newest = useRef(read);
  useLayoutEffect(() => {
    newest.current = read;
  });
  useEffect(() => {
    const part = () => newest.current();
    parts.add(part);
    return () => {
      parts.delete(part);
    };
  }, []);
}

/** The visuals of the page in the order in which they are read. */
export function listPageParts(): readonly PagePart[] {
  return [...parts]
    .map((read) => read())
    .sort((a, b) => {
      if (!a.place || !b.place) return 0;
      return a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
}
