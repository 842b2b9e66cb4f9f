import { create } from 'zustand';
import type { DayRange } from '@/lib/metrics/types';
import type { MenuSection } from '../ui/menu-button';

/** What can be done with a mark, offered where it is (CSS pixels of the window). */
export type MarkMenu = {
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly at: { readonly x: number; readonly y: number };
};

/** What is held and not yet chosen: it is in no link, and asks nothing of the server. */
type InFlight = {
  /** Days that are being dragged over on a time chart; kept until the answers to them are here. */
  readonly brush: DayRange | null;
  /** The visual that they are dragged over on. */
  readonly on: string | null;
  readonly menu: MarkMenu | null;
};

export const useInFlight = create<InFlight>(() => ({ brush: null, on: null, menu: null }));

export const holdBrush = (brush: DayRange | null, on: string | null = null) =>
  useInFlight.setState({ brush, on });

export const offerMenu = (menu: MarkMenu | null) => useInFlight.setState({ menu });
