'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Answer, DayRange, Question } from '@/lib/metrics/types';
import type { Ask } from '../dashboard/ask';
import type { Totals } from './effect';

/** What the crawler rule's limits are. */
export type Rules = { readonly crawlerEvents: number; readonly crawlerSessionsPerDay: number };

/** What every card of the page works with. */
export type DataContextValue = {
  readonly ask: Ask;
  readonly version: number;
  readonly asOf: string | null;
  /** The days that the data spans. */
  readonly range: DayRange;
  /** The months of that range, `YYYY-MM`. */
  readonly months: readonly string[];
  /** How many chunks the ledger holds. */
  readonly chunks: number;
  readonly rules: Rules;
  /** All of the data, crawlers left out, as pages count it. */
  readonly totals: Totals;
  /** The same with crawlers. */
  readonly withCrawlers: Totals;
  /** All cards are wanted, in sight or not. */
  readonly isWhole: boolean;
  /** What the server already answered. */
  readonly opening: {
    readonly questions: readonly Question[];
    readonly answers: readonly Answer[];
    readonly away: string | null;
  };
};

const Context = createContext<DataContextValue | null>(null);

export function DataProvider({ value, children }: { value: DataContextValue; children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** What the page gave to its cards. Throws outside the page. */
export function useData(): DataContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('Cards of the data page stand inside its provider.');
  return value;
}
