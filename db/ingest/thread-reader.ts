import { Worker } from 'node:worker_threads';
import { Refusal } from '@/db/refusal';
import { AGAIN } from './explain-error';
import type { FilledChunk } from './filled-chunk';
import type { Reading } from './read-files';
import type { FromThread, ToThread } from './read-thread';
import type { Reader } from './reader';

/** Reads in a thread of its own, ahead of what is written and over the ends of files. */
export class ThreadReader implements Reader {
  readonly #thread = new Worker(new URL('./read-thread.mjs', import.meta.url), { execArgv: [] });
  readonly #arrived: (FilledChunk | null)[] = [];
  #failure: unknown = null;
  #wake: () => void = () => undefined;

  /** Starts the thread, which takes about 0.2 s and is not waited for. `signal` ends `next`. */
  constructor(signal?: AbortSignal) {
    this.#thread.on('message', (message: FromThread) => {
      if ('chunk' in message) this.#arrived.push(message.chunk && withBuffers(message.chunk));
      else this.#fail(Object.assign(new Error(message.failed.message), message.failed));
      this.#wake();
    });
    this.#thread.once('error', (error) => this.#fail(died(error.message, error)));
    this.#thread.once('exit', (code) => this.#fail(died(`exit code ${code}`)));
    signal?.addEventListener('abort', () => this.#fail(signal.reason), { once: true });
  }

  /** Begins to read; once. */
  read(readings: readonly Reading[], chunkLines: number): void {
    this.#tell({ readings, chunkLines });
  }

  async next(): Promise<FilledChunk | null> {
    for (;;) {
      const chunk = this.#arrived.shift();
      if (chunk !== undefined) return chunk;
      if (this.#failure !== null) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  release({ rows }: FilledChunk): void {
    this.#tell({ rows }, [rows.buffer as ArrayBuffer]);
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #tell(message: ToThread, moved: readonly ArrayBuffer[] = []): void {
    this.#thread.postMessage(message, moved);
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#wake();
  }
}

function died(why: string, cause?: unknown): Refusal {
  return new Refusal(`The thread that reads the files ended (${why}). ${AGAIN}`, { cause });
}

/** Bytes pass between threads as plain arrays. */
function withBuffers(chunk: FilledChunk): FilledChunk {
  const bad = chunk.bad.map((line) => ({ ...line, raw: bufferOf(line.raw) }));
  return { ...chunk, rows: bufferOf(chunk.rows), bad };
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
