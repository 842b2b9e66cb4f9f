'use server';

import { headers } from 'next/headers';
import { changeThreshold } from '@/lib/answer/alerts';
import { changeBookmark } from '@/lib/answer/bookmarks';
import { writingClient } from '@/lib/answer/database';
import { BadChange, writeAnnotation, writeTarget } from '@/lib/answer/write';
import { isOwnOrigin } from './own-origin';
import { makePerson } from './viewer';

/** What became of a change: null when it was saved, else what to do, in words. */
export type Refusal = { readonly error: string } | null;

async function attempt<T>(work: () => Promise<T>): Promise<T | { readonly error: string }> {
  if (!isOwnOrigin(await headers()))
    return { error: 'This change did not come from a page of Cartograph, so it was not made.' };
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadChange) return { error: error.message };
    console.error(error);
    return {
      error: 'The database did not take the change. It may be starting or away; try again in a moment.',
    };
  }
}

const change = (write: typeof writeTarget, input: unknown): Promise<Refusal> =>
  attempt(async () => {
    await write(writingClient(), input);
    return null;
  });

/** Sets the target of a month. Anyone can call it: nothing is trusted. */
export async function setTarget(input: unknown): Promise<Refusal> {
  return change(writeTarget, input);
}

/** Adds, edits, removes or restores an annotation. Anyone can call it: nothing is trusted. */
export async function annotate(input: unknown): Promise<Refusal> {
  return change(writeAnnotation, input);
}

/** Changes a bookmark, or what a page opens with. Anyone can call it: nothing is trusted. */
export async function keepBookmark(
  input: unknown,
): Promise<{ readonly id: string | null } | { readonly error: string }> {
  return attempt(async () => ({ id: await changeBookmark(writingClient(), await makePerson(), input) }));
}

/** Sets, changes or takes away a threshold on a key figure. Anyone can call it: nothing is trusted. */
export async function keepThreshold(input: unknown): Promise<Refusal> {
  return attempt(async () => {
    await changeThreshold(writingClient(), await makePerson(), input);
    return null;
  });
}
