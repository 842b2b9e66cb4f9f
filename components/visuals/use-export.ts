'use client';

import { notify } from '../ui/toasts';
import type { ChartSlotState } from './chart-slot';
import { EXPORT_KINDS, type ExportKind, type VisualMenuOffer } from './visual-menu';

/** What makes the files could not be fetched. */
export const noAnswer = 'The server did not answer. Try again in a moment.';

/**
 * Adds exports to what a visual offers: its rows where it has a table and says where they come from, and its
 * picture while a chart is drawn. What makes the files is loaded on first use.
 */
export function useExport(
  title: string,
  subtitle: string | undefined,
  offer: VisualMenuOffer,
  slot: ChartSlotState | undefined,
): VisualMenuOffer {
  const { table = offer.rows, explain } = offer;
  if (offer.exportAs || !table || !explain) return offer;
  const exportAs = async (kind: ExportKind) => {
    try {
      const { saveVisual } = await import('./export-visual');
      const chart = slot?.chart() ?? null;
      await saveVisual(kind, () => ({ title, subtitle, table: table(), explanation: explain(), chart }));
    } catch {
      notify({ kind: 'failed', text: noAnswer });
    }
  };
  return {
    ...offer,
    exportAs: (kind) => void exportAs(kind),
    exportKinds: slot?.hasChart ? EXPORT_KINDS : ['csv', 'xlsx'],
  };
}
