'use server';

import { awaySince, isAway } from '@/lib/answer/away';
import { answerCached } from '@/lib/answer/cache';
import { BadQuery, checkQuestion } from '@/lib/answer/check';
import { servingClient } from '@/lib/answer/database';
import { commerce } from '@/lib/metrics/commerce';
import type { Answer } from '@/lib/metrics/types';
import { log } from '@/lib/observe/log';
import { readViewer } from './viewer';

export type Reply =
  /** `away`: since when the database is away; these are the last answers then. */
  | { readonly answers: readonly Answer[]; readonly away: string | null }
  | { readonly error: string; readonly away: string | null };

const most = 60;

/** Answers all that an interaction asks, from one version of the data. Anyone can call it: nothing is trusted. */
export async function answer(input: unknown): Promise<Reply> {
  if (!Array.isArray(input) || input.length > most)
    return { error: `Ask at most ${most} questions at once.`, away: null };
  try {
    const questions = input.map((question) => checkQuestion(commerce, question));
    const answers = await answerCached(servingClient(), commerce, questions, await readViewer());
    return answers ? { answers, away: awaySince() } : { error: 'There is no data yet.', away: null };
  } catch (error) {
    if (error instanceof BadQuery) return { error: error.message, away: null };
    if (isAway(error)) {
      return { error: 'The database is away, and this was not asked before.', away: awaySince() };
    }
    log('error', 'answer failed', { error });
    return { error: 'The database could not answer this in time. Try again, or ask for less.', away: null };
  }
}
