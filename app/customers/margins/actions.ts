'use server';

import { writingClient } from '@/lib/answer/database';
import { setMargins } from '@/lib/answer/set-margins';
import { attempt } from '../../attempt';

/** What became of the margins. */
export type MarginsState = { readonly error?: string; readonly saved?: string };

/** Saves the margins of a form, each field a category. Anyone can call it: nothing is trusted. */
export async function saveMargins(_: MarginsState, form: FormData): Promise<MarginsState> {
  const fields = [...form.entries()].filter(([name]) => name.startsWith('margin '));
  const input = Object.fromEntries(fields.map(([name, value]) => [name.slice('margin '.length), value]));
  return attempt('The database did not take the margins. Try again in a moment.', async () => ({
    saved: (await setMargins(writingClient(), process.env.DATABASE_URL ?? '', input))
      ? 'Saved. Segments and contribution were made anew.'
      : 'Saved. There are loaded events that pages do not show yet: run npm run refresh, and the margins come with them.',
  }));
}
