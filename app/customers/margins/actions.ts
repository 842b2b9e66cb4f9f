'use server';

import { headers } from 'next/headers';
import { writingClient } from '@/lib/answer/database';
import { setMargins } from '@/lib/answer/set-margins';
import { BadChange } from '@/lib/answer/write';
import { isOwnOrigin } from '../../own-origin';

/** What became of the margins. */
export type MarginsState = { readonly error?: string; readonly saved?: string };

/** Saves the margins of a form, each field a category. Anyone can call it: nothing is trusted. */
export async function saveMargins(_: MarginsState, form: FormData): Promise<MarginsState> {
  if (!isOwnOrigin(await headers())) {
    return { error: 'This change did not come from a page of Cartograph, so it was not made.' };
  }
  const fields = [...form.entries()].filter(([name]) => name.startsWith('margin '));
  const input = Object.fromEntries(fields.map(([name, value]) => [name.slice('margin '.length), value]));
  try {
    const isMade = await setMargins(writingClient(), process.env.DATABASE_URL ?? '', input);
    return {
      saved: isMade
        ? 'Saved. Segments and contribution were made anew.'
        : 'Saved. There are loaded events that pages do not show yet: run npm run refresh, and the margins come with them.',
    };
  } catch (error) {
    if (error instanceof BadChange) return { error: error.message };
    console.error(error);
    return { error: 'The database did not take the margins. Try again in a moment.' };
  }
}
