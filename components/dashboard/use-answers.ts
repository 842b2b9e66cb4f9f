'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer, Question } from '@/lib/metrics/types';
import type { Bundle } from '@/lib/pages/ask';
import { type Ask, askAgainMilliseconds, askNewest, DatabaseAway, retryUnlessAway } from './ask';

/** What the server already answered for the link that a page was opened with. */
export type Opening = {
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly away: string | null;
};

/** Answers and the questions they answer: while newer ones are asked, both are still those before. */
export type Answered = {
  readonly bundle: Bundle;
  readonly answers: readonly Answer[];
  /** Since when the database is away: these are the last answers then. */
  readonly away: string | null;
};

export type AnswersState = {
  readonly answered: Answered | null;
  readonly error: string | null;
  /** Since when the database is away, as an ISO moment; null while it answers. */
  readonly away: string | null;
  readonly retry: () => void;
};

/** Answers whose rows are those that a question had before are the same objects as before: nothing is drawn again for them. */
function keepSame(
  held: Map<string, Answer>,
  questions: readonly Question[],
  answers: readonly Answer[],
): readonly Answer[] {
  return answers.map((answer, index) => {
    const key = JSON.stringify(questions[index]);
    const before = held.get(key);
    const isSame =
      before?.version === answer.version && JSON.stringify(before.rows) === JSON.stringify(answer.rows);
    const kept = before && isSame ? before : answer;
    held.set(key, kept);
    return kept;
  });
}

/** Asks all that a page needs in one request an interaction; what was asked before is not asked again. */
export function useAnswers(bundle: Bundle, version: number, opening: Opening, ask: Ask): AnswersState {
  const [send] = useState(() => askNewest(ask));
  const [held] = useState(() => {
    const answers = new Map<string, Answer>();
    keepSame(answers, opening.questions, opening.answers);
    return answers;
  });
  const key = JSON.stringify(bundle.questions);
  const isOpening = key === JSON.stringify(opening.questions);
  const query = useQuery<Answered>({
    queryKey: ['answers', version, key],
    queryFn: async ({ signal }) => {
      const { answers, away } = await send(bundle.questions, signal);
      return { bundle, answers: keepSame(held, bundle.questions, answers), away };
    },
    // Kept for good: once forgotten, it would come back as it was before what people wrote since.
    ...(isOpening && {
      initialData: { bundle, answers: opening.answers, away: opening.away },
      gcTime: Number.POSITIVE_INFINITY,
    }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: retryUnlessAway,
    // Asks until the database is back, so that the page follows by itself.
    refetchInterval: ({ state }) =>
      state.error instanceof DatabaseAway || state.data?.away ? askAgainMilliseconds : false,
  });
  const [last, setLast] = useState<Answered | null>(null);
  if (query.data && query.data !== last) setLast(query.data);
  const retry = () => void query.refetch();
  const away = query.error instanceof DatabaseAway ? query.error.since : (query.data?.away ?? null);
  // What was shown stays in sight while the database is away.
  if (away !== null && !query.data && last) return { answered: last, error: null, away, retry };
  return {
    answered: query.isError ? null : (query.data ?? null),
    error: query.isError ? query.error.message : null,
    away,
    retry,
  };
}
