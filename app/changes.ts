'use server';

import { changeThreshold } from '@/lib/answer/alerts';
import { changeBookmark } from '@/lib/answer/bookmarks';
import { writingClient } from '@/lib/answer/database';
import { writeAnnotation, writeTarget } from '@/lib/answer/write';
import { attempt } from './attempt';
import { makePerson } from './viewer';

/** What became of a change: null when it was saved, else what to do, in words. */
export type Refusal = { readonly error: string } | null;

const failure = 'The database did not take the change. It may be starting or away; try again in a moment.';

const change = (write: typeof writeTarget, input: unknown): Promise<Refusal> =>
  attempt(failure, async () => {
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
  return attempt(failure, async () => ({
    id: await changeBookmark(writingClient(), await makePerson(), input),
  }));
}

/** Sets, changes or takes away a threshold on a key figure. Anyone can call it: nothing is trusted. */
export async function keepThreshold(input: unknown): Promise<Refusal> {
  return attempt(failure, async () => {
    await changeThreshold(writingClient(), await makePerson(), input);
    return null;
  });
}
