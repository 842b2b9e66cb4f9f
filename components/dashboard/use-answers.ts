'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '@/lib/filters/view';
import type { Answer, Question } from '@/lib/metrics/types';
import type { Bundle } from '@/lib/pages/ask';
import { type Ask, askNewest } from './ask';

/** What the server already answered for the link that a page was opened with. */
export type Opening = { readonly questions: readonly Question[]; readonly answers: readonly Answer[] };

/** Answers and the questions they answer: while newer ones are asked, both are still those before. */
export type Answered = {
  readonly view: View;
  readonly bundle: Bundle;
  readonly answers: readonly Answer[];
};

export type AnswersState = {
  readonly answered: Answered | null;
  /** Newer answers are on their way. */
  readonly stale: boolean;
  readonly error: string | null;
  readonly retry: () => void;
};

/** Asks all that a page needs in one request an interaction; what was asked before is not asked again. */
export function useAnswers(
  view: View,
  bundle: Bundle,
  version: number,
  opening: Opening,
  ask: Ask,
): AnswersState {
  const [send] = useState(() => askNewest(ask));
  const key = JSON.stringify(bundle.questions);
  const isOpening = key === JSON.stringify(opening.questions);
  const query = useQuery<Answered>({
    queryKey: ['answers', version, key],
    queryFn: async ({ signal }) => ({ view, bundle, answers: await send(bundle.questions, signal) }),
    // Kept for good: once forgotten, it would come back as it was before what people wrote since.
    ...(isOpening && {
      initialData: { view, bundle, answers: opening.answers },
      gcTime: Number.POSITIVE_INFINITY,
    }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  return {
    answered: query.isError ? null : (query.data ?? null),
    stale: query.isPlaceholderData,
    error: query.isError ? query.error.message : null,
    retry: () => void query.refetch(),
  };
}
