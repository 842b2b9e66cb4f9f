import { parentPort } from 'node:worker_threads';
import type { FilledChunk } from './filled-chunk';
import { type Reading, readFiles } from './read-files';
import { RowBuffers } from './row-buffers';

/** What the thread is told: what to read, once, and that the memory of rows is free again. */
export type ToThread =
  | { readonly readings: readonly Reading[]; readonly chunkLines: number }
  | { readonly rows: Uint8Array };
/** What it tells: each chunk, null behind the last one of a file, and what ended the reading. */
export type FromThread =
  | { readonly chunk: FilledChunk | null }
  | { readonly failed: { readonly message: string; readonly code?: string } };

/** One that is written, one that waits and one that is filled. */
const PIECES = 3;

const port = parentPort;
if (port === null) throw new Error('This module runs as a thread.');
const buffers = new RowBuffers(PIECES);

function tell(message: FromThread, moved: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, moved);
}

async function read(readings: readonly Reading[], chunkLines: number): Promise<void> {
  try {
    for await (const chunk of readFiles(readings, chunkLines, buffers)) {
      tell({ chunk }, chunk === null ? [] : [chunk.rows.buffer as ArrayBuffer]);
    }
  } catch (error) {
    // A copy of an error loses its code.
    const { message, code } = error as NodeJS.ErrnoException;
    tell({ failed: code === undefined ? { message } : { message, code } });
  }
}

port.on('message', (message: ToThread) => {
  if ('rows' in message) buffers.give(message.rows);
  else void read(message.readings, message.chunkLines);
});
