import { BUFFER_BYTES } from './chunk';

/** Memory for the rows of chunks: so many pieces for a whole load, made when they are first needed and used in turn. */
export class RowBuffers {
  readonly #free: Buffer[] = [];
  readonly #waiting: ((buffer: Buffer) => void)[] = [];
  #unmade: number;

  constructor(pieces: number) {
    this.#unmade = pieces;
  }

  /** One that nobody uses, as soon as there is one. */
  take(): Promise<Buffer> {
    const buffer = this.#free.pop() ?? this.#make();
    return buffer === null ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(buffer);
  }

  /** Gives back the memory that `rows` lie in; they must not be looked at afterwards. */
  give(rows: Uint8Array): void {
    const buffer = Buffer.from(rows.buffer);
    const next = this.#waiting.shift();
    if (next) next(buffer);
    else this.#free.push(buffer);
  }

  // Memory of its own, not of Node's pool: it can be handed to another thread. The pages that nothing is written to cost nothing.
  #make(): Buffer | null {
    if (this.#unmade === 0) return null;
    this.#unmade -= 1;
    return Buffer.from(new ArrayBuffer(BUFFER_BYTES));
  }
}
