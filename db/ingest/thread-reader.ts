import { Worker } from 'node:worker_threads';
import { Refusal } from '@/db/refusal';
import { AGAIN } from './explain-error';
import type { FilledChunk } from './filled-chunk';
import type { Reading } from './read-file';
import type { FromThread, ToThread } from './read-thread';
import type { Reader } from './reader';

/** Reads in a thread of its own, ahead of what is written and over the ends of files. */
export class ThreadReader implements Reader {
  readonly #chunkLines: number;
  readonly #signal: AbortSignal | undefined;
  #thread: Worker;
  #begun: Reading | null = null;
  #arrived: (FilledChunk | null)[] = [];
  #failure: unknown = null;
  #wake: () => void = () => undefined;

  /** Starts the thread, which takes about 0.2 s and is not waited for. `signal` ends `next`. */
  constructor(chunkLines: number, signal: AbortSignal | undefined) {
    this.#chunkLines = chunkLines;
    this.#signal = signal;
    this.#thread = this.#start();
    signal?.addEventListener('abort', () => this.#fail(signal.reason), { once: true });
  }

  /** Begins with what is presumably the first to be read, before `read` tells. */
  begin(reading: Reading): void {
    this.#begun = reading;
    this.#ask(reading);
  }

  /** Reads the files one after the other; once. */
  async read(readings: readonly Reading[]): Promise<void> {
    const [first] = readings;
    if (first === undefined) return this.close();
    const begun = this.#begun;
    const isRight = begun?.content.path === first.content.path && begun.start.byte === first.start.byte;
    if (begun !== null && !isRight) await this.#startAnew();
    for (const reading of isRight ? readings.slice(1) : readings) this.#ask(reading);
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

  #start(): Worker {
    const thread = new Worker(new URL('./read-thread.mjs', import.meta.url), { execArgv: [] });
    const fail = (error: unknown): void => {
      if (thread === this.#thread) this.#fail(error);
    };
    thread.on('message', (message: FromThread) => {
      if (thread !== this.#thread) return;
      if ('chunk' in message) this.#arrived.push(message.chunk && withBuffers(message.chunk));
      else fail(Object.assign(new Error(message.failed.message), message.failed));
      this.#wake();
    });
    thread.on('error', (error) => fail(died(error.message, error)));
    thread.on('exit', (code) => fail(died(`exit code ${code}`)));
    return thread;
  }

  async #startAnew(): Promise<void> {
    const wrong = this.#thread;
    this.#thread = this.#start();
    this.#arrived = [];
    this.#failure = this.#signal?.aborted ? this.#signal.reason : null;
    await wrong.terminate();
  }

  #ask(reading: Reading): void {
    this.#tell({ reading, chunkLines: this.#chunkLines });
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
