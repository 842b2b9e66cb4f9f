import { stat } from 'node:fs/promises';
import type { CheckedFile } from './check-file';
import { checkFiles } from './check-files';
import { explainError } from './explain-error';
import { findFiles } from './find-files';
import { type FileSummary, loadFile } from './load-file';
import { takeLoaderLock } from './loader-lock';
import { openConnection, waitForDisk } from './open-connection';
import { finishPartitions, readMonths } from './partitions';
import { planReadings, readingOf } from './plan-readings';
import type { Progress } from './progress';
import { readHere } from './reader';
import { ThreadReader } from './thread-reader';

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
  /** Files of so many bytes together are read in a thread of its own, which takes about 0.2 s to start. */
  readonly threadBytes?: number;
};

const CHUNK_LINES = 150_000;
/** From about 350,000 lines on a thread saves more time than it takes to start. */
const THREAD_BYTES = 48 * 1_048_576;

async function load(
  options: IngestOptions,
  files: readonly CheckedFile[],
  thread: ThreadReader | null,
): Promise<FileSummary[]> {
  const { url, onProgress, signal, chunkLines = CHUNK_LINES } = options;
  const client = await openConnection(url, signal);
  try {
    await takeLoaderLock(client, () => onProgress?.({ stage: 'waiting' }), signal);
    const readings = await planReadings(client, files);
    await thread?.read(readings);
    const reader = thread ?? readHere(readings, chunkLines, signal);
    const months = await readMonths(client);
    const onLoaded = ({ path, bytes: of }: CheckedFile, bytes: number, lines: number): void =>
      onProgress?.({ stage: 'loading', file: path, bytes, of, lines });
    const summaries: FileSummary[] = [];
    try {
      for (const file of files) {
        summaries.push(await loadFile(file, { client, months, reader, signal, onLoaded }));
      }
    } finally {
      await reader.close();
    }
    await waitForDisk(client);
    await finishPartitions(client, months, (table) => onProgress?.({ stage: 'indexing', table }));
    return summaries;
  } finally {
    await client.end();
  }
}

async function bytesOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function checkAndLoad(options: IngestOptions): Promise<FileSummary[]> {
  const { onProgress, signal, chunkLines = CHUNK_LINES, threadBytes = THREAD_BYTES } = options;
  const paths = await findFiles(options.files);
  const thread = (await bytesOf(paths)) < threadBytes ? null : new ThreadReader(chunkLines, signal);
  let isBegun = false;
  const begin = (file: CheckedFile): void => {
    // Most files are new, and are read while the others are checked.
    if (!isBegun) thread?.begin(readingOf(file));
    isBegun = true;
  };
  try {
    return await load(options, await checkFiles(paths, onProgress, signal, begin), thread);
  } finally {
    await thread?.close();
  }
}

/**
 * Loads event files into raw.events and returns what became of the lines of each. All files are checked before
 * anything is written. Throws a Refusal that says what to do; after any failure a second call goes on where it stopped.
 */
export async function ingest(options: IngestOptions): Promise<FileSummary[]> {
  try {
    return await checkAndLoad(options);
  } catch (error) {
    throw explainError(error, options.signal);
  }
}
