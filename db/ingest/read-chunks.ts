import { isUtf8 } from 'node:buffer';
import { LF } from './bytes';
import { Chunk, KEPT_BYTES, LINE_BYTES, type Lines } from './chunk';
import type { ColumnOrder } from './columns';
import type { FilledChunk, Place } from './filled-chunk';
import type { RowBuffers } from './row-buffers';
import { QUOTED_BYTES } from './split-record';

const NONE = Buffer.alloc(0);
const LINE_END = Buffer.from('\n');

/**
 * Cuts the bytes from `start` on into chunks of about `target` lines. Each is filled into memory of `buffers`, and goes
 * on when there is some: who gets a chunk gives its memory back.
 */
export async function* readChunks(
  blocks: AsyncIterable<Buffer>,
  start: Place,
  order: ColumnOrder,
  target: number,
  buffers: RowBuffers,
): AsyncGenerator<FilledChunk> {
  const chunk = new Chunk(order, target);
  chunk.clear(start, await buffers.take());
  // `held` is what was read and not yet taken; it begins at byte `base` of the file.
  let held: Buffer = NONE;
  let base = start.byte;
  let long: { readonly start: number; readonly head: Buffer } | null = null;

  async function* passOn(): AsyncGenerator<FilledChunk> {
    yield chunk.take();
    chunk.clear(chunk.end, await buffers.take());
  }
  async function* take(lines: Lines): AsyncGenerator<FilledChunk, number> {
    for (let at = 0; ; yield* passOn()) {
      at = chunk.fill(lines, at);
      if (!chunk.isFull) return at;
    }
  }

  for await (const block of blocks) {
    held = held.length === 0 ? block : Buffer.concat([held, block]);
    if (long !== null) {
      const lineEnd = held.indexOf(LF);
      base += lineEnd < 0 ? held.length : lineEnd + 1;
      held = lineEnd < 0 ? NONE : held.subarray(lineEnd + 1);
      if (lineEnd < 0) continue;
      chunk.takeLongLine(long.start, long.head, base);
      long = null;
      if (chunk.isFull) yield* passOn();
    }
    const end = held.lastIndexOf(LF) + 1;
    if (end > 0) {
      const settled = held.length - end > QUOTED_BYTES;
      const taken = yield* take({
        data: held,
        end,
        base,
        clean: isClean(held, end),
        settled,
        unended: false,
      });
      held = held.subarray(taken);
      base += taken;
      if (taken < end) continue;
    }
    if (held.length > LINE_BYTES) {
      long = { start: base, head: Buffer.from(held.subarray(0, KEPT_BYTES)) };
      base += held.length;
      held = NONE;
    }
  }

  if (long !== null) chunk.takeLongLine(long.start, long.head, base);
  if (held.length > 0) {
    const unended = held[held.length - 1] !== LF;
    const data = unended ? Buffer.concat([held, LINE_END]) : held;
    const end = data.length;
    yield* take({ data, end, base, clean: isClean(data, end), settled: true, unended });
  }
  if (chunk.lines > 0) yield chunk.take();
  else buffers.give(chunk.take().rows);
}

function isClean(data: Buffer, end: number): boolean {
  const lines = data.subarray(0, end);
  return !lines.includes(0) && isUtf8(lines);
}
