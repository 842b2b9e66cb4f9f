'use client';

import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Answer, Question, Row } from '@/lib/metrics/types';
import { answersOf, askAgainMilliseconds, DatabaseAway, retryUnlessAway } from '../dashboard/ask';
import type { VisualState } from '../visuals/visual-state';
import { useData } from './data-context';

export type Reads = {
  /** The rows of all answers that are there, in the order of the questions. */
  readonly rows: readonly Row[];
  readonly answers: readonly Answer[];
  readonly state: VisualState;
  /** How many of the questions are answered. */
  readonly done: number;
};

/** Asks named reads, each in a request of its own; `partly` shows what there is as soon as one is answered. */
export function useReads(questions: readonly Question[], partly = false): Reads {
  const { ask, version, opening } = useData();
  const results = useQueries({
    queries: questions.map((question) => {
      const key = JSON.stringify(question);
      const place = opening.questions.findIndex((other) => JSON.stringify(other) === key);
      const opened = opening.answers[place];
      return {
        queryKey: ['data', version, key],
        queryFn: async (): Promise<Answer> => {
          const [answer] = answersOf(await ask([question])).answers;
          if (!answer) throw new Error('The server did not answer this question.');
          return answer;
        },
        ...(opened && { initialData: opened }),
        staleTime: Number.POSITIVE_INFINITY,
        retry: retryUnlessAway,
        refetchInterval: ({ state }: { state: { error: Error | null } }) =>
          state.error instanceof DatabaseAway ? askAgainMilliseconds : false,
      };
    }),
  });
  const answers = results.flatMap(({ data }) => (data ? [data] : []));
  const failed = results.find((result) => result.isError);
  const retry = () => {
    for (const result of results) if (result.isError) void result.refetch();
  };
  const state: VisualState = failed
    ? { kind: 'error', message: failed.error?.message ?? 'The server did not answer.', onRetry: retry }
    : answers.length < (partly ? 1 : questions.length)
      ? { kind: 'loading' }
      : { kind: 'ready' };
  return { rows: answers.flatMap((answer) => answer.rows), answers, state, done: answers.length };
}

/** One read without arguments. */
export function useRead(read: string): Reads {
  return useReads([{ read, arguments: {} }]);
}

/** One read for each month of the data, one after the other, so that what is asked meanwhile need not wait for all. */
export function useMonthly(read: string): Reads & { readonly months: number } {
  const { months } = useData();
  const [reach, setReach] = useState(1);
  const reads = useReads(
    months.slice(0, reach).map((month) => ({ read, arguments: { month } })),
    true,
  );
  useEffect(() => setReach(reads.done + 1), [reads.done]);
  return { ...reads, months: months.length };
}
