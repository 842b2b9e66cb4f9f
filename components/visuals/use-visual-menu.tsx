'use client';

import { lazy, type ReactNode, Suspense, use, useState } from 'react';
import type { ChartSlotState } from './chart-slot';
import { ListeningContext, listeningSection } from './listening';
import { useOfferExports } from './offered-exports';
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
};

type VisualMenuContent = {
  readonly title: string;
  readonly subtitle?: string;
  readonly offer: VisualMenuOffer;
  /** Where the visual's chart is found, if it can have one. */
  readonly slot?: ChartSlotState;
  /** The visual has no room for a table, which is then shown over the page. */
  readonly tableOver?: boolean;
};

/** The menu of a visual with what it opens; the panels are loaded on first use. */
export function useVisualMenu({
  title,
  subtitle,
  offer: basic,
  slot,
  tableOver = false,
}: VisualMenuContent): VisualMenuState {
  const exported = useExport(title, subtitle, basic, slot);
  useOfferExports(title, exported);
  const listening = use(ListeningContext);
  const more = listening ? [listeningSection(listening)] : [];
  const offer = { ...exported, more: [...more, ...(exported.more ?? [])] };
  const [tableShown, showTable] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return {
    tableShown: tableShown && offer.table !== undefined,
    focused: open === 'focus',
    leaveFocus: close,
    note: listening?.note ?? '',
    button: (
      <VisualMenu
        title={title}
        offer={offer}
        tableShown={tableShown}
        onTable={() => showTable(!tableShown)}
        onExplain={() => setOpen('explain')}
        onFocus={() => setOpen('focus')}
      />
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
