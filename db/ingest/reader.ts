import type { FilledChunk } from './filled-chunk';
import { type Reading, readFile } from './read-file';
import { RowBuffers } from './row-buffers';

/** The chunks of a load, file after file. */
export type Reader = {
  /** The next chunk, or null behind the last one of each file; rejects with what went wrong in reading. */
  readonly next: () => Promise<FilledChunk | null>;
  /** Says that a chunk is written: its memory is used again. */
  readonly release: (chunk: FilledChunk) => void;
  /** Ends reading, wherever it is. */
  readonly close: () => Promise<void>;
};

async function* readAll(
  readings: readonly Reading[],
  chunkLines: number,
  buffers: RowBuffers,
  signal: AbortSignal | undefined,
) {
  for (const reading of readings) yield* readFile(reading, chunkLines, buffers, signal);
}

/** Reads in this thread: one chunk may be written while the next is read. */
export function readHere(
  readings: readonly Reading[],
  chunkLines: number,
  signal: AbortSignal | undefined,
): Reader {
  const buffers = new RowBuffers(2);
  const chunks = readAll(readings, chunkLines, buffers, signal);
  return {
    next: async () => (await chunks.next()).value ?? null,
    release: ({ rows }) => buffers.give(rows),
    close: async () => void (await chunks.return()),
  };
}
