'use server';

import { answerCached, everyone } from '@/lib/answer/cache';
import { BadQuery, checkQuestion } from '@/lib/answer/check';
import { servingClient } from '@/lib/answer/database';
import { commerce } from '@/lib/metrics/commerce';
import type { Answer } from '@/lib/metrics/types';

export type Reply = { readonly answers: readonly Answer[] } | { readonly error: string };

const most = 60;

/** Answers all that an interaction asks, from one version of the data. Anyone can call it: nothing is trusted. */
export async function answer(input: unknown): Promise<Reply> {
  if (!Array.isArray(input) || input.length > most)
    return { error: `Ask at most ${most} questions at once.` };
  try {
    const questions = input.map((question) => checkQuestion(commerce, question));
    const answers = await answerCached(servingClient(), commerce, questions, everyone);
    return answers ? { answers } : { error: 'There is no data yet.' };
  } catch (error) {
    if (error instanceof BadQuery) return { error: error.message };
    console.error(error);
    return { error: 'The database did not answer. It may be starting or away; try again in a moment.' };
  }
}
