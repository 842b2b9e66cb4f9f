import { createReadStream, type ReadStream } from 'node:fs';
import { pipeline, type Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';

const BLOCK = 262_144;

export type Content = {
  readonly path: string;
  readonly gzip: boolean;
  /** Bytes of the file on disk; what was appended later is not read. */
  readonly size: number;
};

/** The file's bytes as they are on disk, from byte `from`, which must lie before `size`. */
export function openBytes(path: string, size: number, signal: AbortSignal | undefined, from = 0): ReadStream {
  const end = size - 1;
  return createReadStream(path, { start: from, end, highWaterMark: BLOCK, ...(signal && { signal }) });
}

/** Decompresses what is read from `bytes`; an error of the one is an error of the other. */
export function gunzip(bytes: ReadStream): Transform {
  return pipeline(bytes, createGunzip({ chunkSize: BLOCK }), () => undefined);
}

/** The file's content from byte `from` on: a plain file is read from there, a gzip is decompressed up to it. */
export async function* openContent(
  content: Content,
  from: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const { path, gzip, size } = content;
  if (!gzip) {
    if (from < size) yield* openBytes(path, size, signal, from);
    return;
  }
  let skip = from;
  for await (const block of gunzip(openBytes(path, size, signal)) as AsyncIterable<Buffer>) {
    if (skip < block.length) yield skip === 0 ? block : block.subarray(skip);
    skip = Math.max(0, skip - block.length);
  }
}
