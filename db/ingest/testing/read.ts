import type { BadLine, Place } from '../chunk';
import { COLUMNS } from '../columns';
import { readChunks } from '../read-chunks';

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
  for await (const chunk of readChunks(blocksOf(body.subarray(start.byte), sizes), start, ORDER, target)) {
    bad.push(...chunk.bad);
    places.push(chunk.end);
    chunkSizes.push(chunk.lines);
    rows.push(chunk.rows.toString('latin1', 0, chunk.size));
    lines += chunk.lines;
    events += chunk.count;
    lost += chunk.lostCategoryIds;
  }
  return { lines, events, wellFormed: lines - bad.length, bad, lost, places, sizes: chunkSizes, rows };
}
