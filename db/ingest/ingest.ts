import { Refusal } from '@/db/refusal';
import { type CheckedFile, checkFile } from './check-file';
import { explainError } from './explain-error';
import { findFiles } from './find-files';
import { type FileSummary, loadFile } from './load-file';
import { takeLoaderLock } from './loader-lock';
import { openConnection } from './open-connection';
import { finishPartitions, readMonths } from './partitions';
import type { Progress } from './progress';

export type { FileSummary } from './load-file';
export type { Progress } from './progress';

export type IngestOptions = {
  readonly url: string;
  /** `.csv` and `.csv.gz` files, or folders of them. */
  readonly files: readonly string[];
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the load at once: the chunk under way is rolled back. */
  readonly signal?: AbortSignal | undefined;
  /** Lines a transaction; about 20 MB for the default. */
  readonly chunkLines?: number;
};

const CHUNK_LINES = 150_000;

async function checkFiles({ files, onProgress, signal }: IngestOptions): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const problems: string[] = [];
  for (const file of await findFiles(files)) {
    const onBytes = (bytes: number, of: number): void => onProgress?.({ stage: 'checking', file, bytes, of });
    try {
      checked.push(await checkFile(file, onBytes, signal));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new Refusal([...problems, 'Nothing was loaded.'].join('\n'));
  return checked;
}

async function load(options: IngestOptions, files: readonly CheckedFile[]): Promise<FileSummary[]> {
  const { url, onProgress, signal, chunkLines = CHUNK_LINES } = options;
  const client = await openConnection(url, signal);
  try {
    await takeLoaderLock(client, () => onProgress?.({ stage: 'waiting' }), signal);
    const months = await readMonths(client);
    const touched = new Set<string>();
    const onLoaded = ({ path, bytes: of }: CheckedFile, bytes: number, lines: number): void =>
      onProgress?.({ stage: 'loading', file: path, bytes, of, lines });
    const summaries: FileSummary[] = [];
    for (const file of files) {
      summaries.push(await loadFile(file, { client, months, touched, chunkLines, signal, onLoaded }));
    }
    await finishPartitions(client, months, touched, (table) => onProgress?.({ stage: 'indexing', table }));
    return summaries;
  } finally {
    await client.end();
  }
}

/**
 * Loads event files into raw.events and returns what became of the lines of each. All files are checked before
 * anything is written. Throws a Refusal that says what to do; after any failure a second call goes on where it stopped.
 */
export async function ingest(options: IngestOptions): Promise<FileSummary[]> {
  try {
    return await load(options, await checkFiles(options));
  } catch (error) {
    throw explainError(error, options.signal);
  }
}
