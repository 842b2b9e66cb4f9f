import { headers } from 'next/headers';
import { BadChange } from '@/lib/answer/write';
import { log } from '@/lib/observe/log';
import { isOwnOrigin } from './own-origin';

/**
 * Makes a change that a page of ours asked for. What comes from elsewhere is refused; what the database does not
 * take is answered with `failure`.
 */
export async function attempt<T>(
  failure: string,
  work: () => Promise<T>,
): Promise<T | { readonly error: string }> {
  if (!isOwnOrigin(await headers()))
    return { error: 'This change did not come from a page of Cartograph, so it was not made.' };
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadChange) return { error: error.message };
    log('error', 'change failed', { error });
    return { error: failure };
  }
}
