import { ingest } from '@/db/ingest/ingest';
import { refresh } from '@/db/refresh';
import { chunkLines } from './sample';

/** Loads and refreshes, and calls `onStep` at each step: the one that is killed counts the same steps as the one that is not. */
export async function loadAndRefresh(
  url: string,
  files: readonly string[],
  onStep: (part: 'loading' | 'refreshing') => void,
): Promise<void> {
  await ingest({ url, files, chunkLines, onProgress: () => onStep('loading') });
  await refresh(url, { onStage: () => onStep('refreshing') });
}
