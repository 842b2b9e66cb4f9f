import { create } from 'zustand';
import type { DayRange } from '@/lib/metrics/types';

/** What is held and not yet chosen: it is in no link, and asks nothing of the server. */
type InFlight = {
  /** Days that are being dragged over on a time chart; kept until the answers to them are here. */
  readonly brush: DayRange | null;
  /** The visual that they are dragged over on. */
  readonly on: string | null;
};

export const useInFlight = create<InFlight>(() => ({ brush: null, on: null }));

export const holdBrush = (brush: DayRange | null, on: string | null = null) =>
  useInFlight.setState({ brush, on });
