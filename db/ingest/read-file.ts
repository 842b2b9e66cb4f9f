import type { ColumnOrder } from './columns';
import type { FilledChunk, Place } from './filled-chunk';
import { type Content, openContent } from './open-content';
import { readChunks } from './read-chunks';
import type { RowBuffers } from './row-buffers';

/** What is read of a file: its content from `start` on. */
export type Reading = {
  readonly content: Content;
  readonly order: ColumnOrder;
  readonly start: Place;
};

/** Reads a file in chunks of about `chunkLines` lines; null comes after the last one. */
export async function* readFile(
  { content, order, start }: Reading,
  chunkLines: number,
  buffers: RowBuffers,
  signal?: AbortSignal,
): AsyncGenerator<FilledChunk | null, void> {
  yield* readChunks(openContent(content, start.byte, signal), start, order, chunkLines, buffers);
  yield null;
}
