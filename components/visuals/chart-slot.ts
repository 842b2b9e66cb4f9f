'use client';

import { createContext, useCallback, useRef, useState } from 'react';
import type { ChartHandle } from '../charts/chart';

type Attach = (chart: ChartHandle | null) => void;

/** Where a chart makes itself known to the card around it, so that the card can export its picture. */
export const ChartSlot = createContext<Attach | undefined>(undefined);

export type ChartSlotState = {
  readonly attach: Attach;
  /** The chart that is drawn at the moment; null for a table, or a visual without a chart. */
  readonly chart: () => ChartHandle | null;
  readonly hasChart: boolean;
};

/** Keeps the chart of a card; the card draws again only when there comes to be one, or none. */
export function useChartSlot(): ChartSlotState {
  const held = useRef<ChartHandle | null>(null);
  const [hasChart, setHasChart] = useState(false);
  const attach = useCallback<Attach>((chart) => {
    held.current = chart;
    setHasChart(chart !== null);
  }, []);
  return { attach, chart: () => held.current, hasChart };
}
