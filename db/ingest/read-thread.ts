import { parentPort } from 'node:worker_threads';
import type { FilledChunk } from './filled-chunk';
import { type Reading, readFile } from './read-file';
import { RowBuffers } from './row-buffers';

/** What the thread is told: a file to read when those before are read, and that the memory of rows is free again. */
export type ToThread =
  | { readonly reading: Reading; readonly chunkLines: number }
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
const readings: Reading[] = [];
let isReading = false;

function tell(message: FromThread, moved: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, moved);
}

async function readOn(chunkLines: number): Promise<void> {
  if (isReading) return;
  isReading = true;
  try {
    for (let reading = readings.shift(); reading; reading = readings.shift()) {
      for await (const chunk of readFile(reading, chunkLines, buffers)) {
        tell({ chunk }, chunk === null ? [] : [chunk.rows.buffer as ArrayBuffer]);
      }
    }
    isReading = false;
  } catch (error) {
    // Nothing is read any more. A copy of an error loses its code.
    const { message, code } = error as NodeJS.ErrnoException;
    tell({ failed: code === undefined ? { message } : { message, code } });
  }
}

port.on('message', (message: ToThread) => {
  if ('rows' in message) return buffers.give(message.rows);
  readings.push(message.reading);
  void readOn(message.chunkLines);
});
