'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ChartHandle } from '../charts/chart';
import { EXPORT_KINDS, type ExportKind, type VisualMenuOffer } from './visual-menu';

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
const listeners = new Set<() => void>();
let changes = 0;

function tell() {
  changes += 1;
  for (const listener of listeners) listener();
}

/** Calls back when visuals come or go, or can first be exported; gives what ends that. */
export function onParts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** How often the visuals of the page, or what they can be exported as, have changed. */
export const partChanges = (): number => changes;

/** Makes a visual known to the command palette and to exports of the whole page for as long as it is shown. */
export function usePagePart(read: () => PagePart, canExport: boolean): void {
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: others are told when it comes, goes, or can be exported
  useEffect(() => {
    tell();
    return tell;
  }, [canExport]);
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

/** What the whole page can be saved as, by label. */
export type PageOffer = readonly {
  readonly id: 'pdf' | 'pptx' | 'rows';
  readonly label: string;
  readonly save: () => void;
}[];

let pageOffer: PageOffer = [];

/** Makes what the page can be saved as known to the command palette, while it is shown. */
export function usePageOffer(offer: PageOffer): void {
  useEffect(() => {
    pageOffer = offer;
    return () => {
      if (pageOffer === offer) pageOffer = [];
    };
  }, [offer]);
}

/** What the whole page can be saved as. */
export const listPageOffer = (): PageOffer => pageOffer;

/** What can be exported of one visual that is on the page now. */
export type OfferedExport = {
  readonly title: string;
  readonly kinds: readonly ExportKind[];
  readonly exportAs: (kind: ExportKind) => void;
};

/** What can be exported on this page, in the order of its visuals. */
export function listExports(): readonly OfferedExport[] {
  return listPageParts().flatMap(({ title, offer: { exportAs, exportKinds = EXPORT_KINDS } }) =>
    exportAs ? [{ title, kinds: exportKinds, exportAs }] : [],
  );
}
