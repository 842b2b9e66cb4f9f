'use client';

import { lazy, type ReactNode, Suspense, use, useRef, useState } from 'react';
import type { ChartSlotState } from './chart-slot';
import { ListeningContext, listeningSection } from './listening';
import { usePagePart } from './page-parts';
import { useExport } from './use-export';
import { VisualMenu, type VisualMenuOffer } from './visual-menu';

const TableDialog = lazy(() => import('./table-dialog').then((part) => ({ default: part.TableDialog })));
const ExplainPanel = lazy(() => import('./explain-panel').then((part) => ({ default: part.ExplainPanel })));

type Open = 'explain' | 'focus' | null;
type VisualMenuState = {
  readonly button: ReactNode;
  readonly panel: ReactNode;
  readonly tableShown: boolean;
  readonly focused: boolean;
  readonly leaveFocus: () => void;
  /** Which selections the visual does not follow; empty where it follows all. */
  readonly note: string;
  /** What it highlights; empty where nothing. */
  readonly solid: string;
};

type VisualMenuContent = {
  readonly title: string;
  readonly subtitle?: string;
  readonly offer: VisualMenuOffer;
  /** Where the visual's chart is found, if it can have one. */
  readonly slot?: ChartSlotState;
  /** The visual has no room for a table, which is then shown over the page. */
  readonly tableOver?: boolean;
  /** The one number that the visual is about, and what stands under it. */
  readonly figure?: { readonly value: string; readonly note: string };
};

/** The menu of a visual with what it opens; the panels are loaded on first use. */
export function useVisualMenu({
  title,
  subtitle,
  offer: basic,
  slot,
  tableOver = false,
  figure,
}: VisualMenuContent): VisualMenuState {
  const exported = useExport(title, subtitle, basic, slot);
  const listening = use(ListeningContext);
  const more = listening ? [listeningSection(listening)] : [];
  const offer = { ...exported, more: [...more, ...(exported.more ?? [])] };
  const [tableShown, showTable] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const place = useRef<HTMLSpanElement>(null);
  usePagePart(
    () => ({
      title,
      subtitle,
      figure,
      offer,
      chart: slot?.chart() ?? null,
      place: place.current,
    }),
    exported.exportAs !== undefined,
  );
  return {
    tableShown: tableShown && offer.table !== undefined,
    focused: open === 'focus',
    leaveFocus: close,
    note: listening?.note ?? '',
    solid: listening?.solid ?? '',
    button: (
      <span ref={place} className="contents">
        <VisualMenu
          title={title}
          offer={offer}
          tableShown={tableShown}
          onTable={() => showTable(!tableShown)}
          onExplain={() => setOpen('explain')}
          onFocus={() => setOpen('focus')}
        />
      </span>
    ),
    panel: (
      <Suspense>
        {open === 'explain' && offer.explain && (
          <ExplainPanel title={title} explanation={offer.explain()} onClose={close} />
        )}
        {tableShown && tableOver && offer.table && (
          <TableDialog title={title} table={offer.table()} onClose={() => showTable(false)} />
        )}
      </Suspense>
    ),
  };
}
