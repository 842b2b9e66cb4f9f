'use client';

import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Filter } from '@/lib/metrics/types';

export type TargetInput = {
  readonly metric: string;
  readonly month: string;
  /** Null takes the target back to the default. */
  readonly cents: number | null;
  readonly author: string;
};
export type AnnotationInput = {
  readonly id: string;
  readonly day: string;
  /** Null takes the annotation away. */
  readonly text: string | null;
  readonly author: string;
};

export type ThresholdInput = {
  readonly id: string;
  readonly metric: string;
  readonly grain: 'day' | 'month';
  readonly side: 'above' | 'below';
  /** In the metric's own unit; null takes the threshold away. */
  readonly value: number | null;
  readonly filters: Filter;
};

type Save<I> = (input: I) => Promise<{ readonly error: string } | null>;
export type Changes = {
  readonly setTarget: Save<TargetInput>;
  readonly annotate: Save<AnnotationInput>;
  readonly keepThreshold: Save<ThresholdInput>;
};

const ChangesContext = createContext<Changes | null>(null);

/** Gives a page the ways to write. */
export function ChangesProvider({ changes, children }: { changes: Changes; children: ReactNode }) {
  return <ChangesContext value={changes}>{children}</ChangesContext>;
}

/** What became of a change that never reached the server. */
export const unreachable = {
  error: 'The server did not answer, so nothing was saved. Check the connection and try again.',
};

/** The ways to write; each says null or what went wrong, and has the page ask anew for what it shows. */
export function useChanges(): Changes {
  const changes = use(ChangesContext);
  const client = useQueryClient();
  return useMemo(() => {
    const wrap =
      <I,>(save: Save<I> | undefined): Save<I> =>
      async (input) => {
        if (!save) return { error: 'Nothing can be changed on this page.' };
        const refusal = await save(input).catch(() => unreachable);
        if (!refusal) await client.invalidateQueries({ queryKey: ['answers'] });
        return refusal;
      };
    return {
      setTarget: wrap(changes?.setTarget),
      annotate: wrap(changes?.annotate),
      keepThreshold: wrap(changes?.keepThreshold),
    };
  }, [changes, client]);
}
