'use client';

import { notify } from '../ui/toasts';
import type { ChartSlotState } from './chart-slot';
import { EXPORT_KINDS, type ExportKind, type VisualMenuOffer } from './visual-menu';

const plural = { png: 'picture', svg: 'drawing', csv: 'rows', xlsx: 'workbook' };

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
      const { exportVisual } = await import('./export-visual');
      const chart = slot?.chart() ?? null;
      const visual = { title, subtitle, table: table(), explanation: explain(), chart };
      const { name, rows } = await exportVisual(kind, visual);
      notify({ kind: 'done', text: `Saved ${name}`, detail: `${rows} rows` });
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'Try again in a moment.';
      notify({ kind: 'failed', text: `The ${plural[kind]} could not be made`, detail: reason });
    }
  };
  return {
    ...offer,
    exportAs: (kind) => void exportAs(kind),
    exportKinds: slot?.hasChart ? EXPORT_KINDS : ['csv', 'xlsx'],
  };
}
