import { COLUMNS } from '../columns';
import type { BadLine, Place } from '../filled-chunk';
import { readChunks } from '../read-chunks';
import { RowBuffers } from '../row-buffers';

const ORDER = Int32Array.from(COLUMNS.keys());

/** Cuts bytes into blocks of the given sizes, which take turns. */
export async function* blocksOf(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

export type ReadResult = {
  readonly lines: number;
  readonly events: number;
  readonly wellFormed: number;
  readonly bad: readonly BadLine[];
  readonly lost: number;
  /** Where each chunk begins and, last, where the last one ends. */
  readonly places: readonly Place[];
  readonly sizes: readonly number[];
  readonly rows: readonly string[];
};

/** Reads a file's body (without header) as the loader does and gathers what the chunks hold. */
export async function readBody(
  body: Buffer,
  { sizes = [262_144], target = 1000, start = { byte: 0, line: 2 } } = {},
): Promise<ReadResult> {
  const bad: BadLine[] = [];
  const places: Place[] = [start];
  const chunkSizes: number[] = [];
  const rows: string[] = [];
  let lines = 0;
  let events = 0;
  let lost = 0;
  const buffers = new RowBuffers(1);
  const blocks = blocksOf(body.subarray(start.byte), sizes);
  for await (const chunk of readChunks(blocks, start, ORDER, target, buffers)) {
    bad.push(...chunk.bad);
    places.push(chunk.end);
    chunkSizes.push(chunk.lines);
    rows.push(chunk.rows.toString('latin1'));
    lines += chunk.lines;
    events += chunk.count;
    lost += chunk.lostCategoryIds;
    buffers.give(chunk.rows);
  }
  return { lines, events, wellFormed: lines - bad.length, bad, lost, places, sizes: chunkSizes, rows };
}
