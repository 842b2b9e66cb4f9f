import type { Client } from 'pg';
import { type CheckedFile, requireUnchanged } from './check-file';
import type { FilledChunk } from './filled-chunk';
import { enterFile, finishFile, readTally, type Tally } from './ledger';
import type { Months } from './partitions';
import type { Reader } from './reader';
import { writeChunk } from './write-chunk';

export type FileSummary = Tally & {
  readonly file: string;
  /** `continued`: an earlier load of it was broken off; the numbers are those of the whole file. */
  readonly state: 'loaded' | 'continued' | 'already loaded';
  /** The name under which the ledger knows the file. */
  readonly knownAs: string;
  readonly seconds: number;
};

export type Loading = {
  readonly client: Client;
  readonly months: Months;
  /** Tells the chunks that the ledger does not yet have, file after file. */
  readonly reader: Reader;
  readonly signal: AbortSignal | undefined;
  readonly onLoaded: (file: CheckedFile, bytes: number, lines: number) => void;
};

const NOTHING: Tally = {
  lines: 0,
  loaded: 0,
  duplicates: 0,
  quarantined: {},
  lostCategoryIds: 0,
  views: 0,
  carts: 0,
  removals: 0,
  purchases: 0,
};

/** Loads what the ledger does not yet have of the file, a chunk a transaction, and tells what became of its lines. */
export async function loadFile(file: CheckedFile, loading: Loading): Promise<FileSummary> {
  const { client, months, reader, signal, onLoaded } = loading;
  const began = performance.now();
  const entry = await enterFile(client, file);
  const known = { file: file.path, knownAs: entry.name };
  if (entry.finished) return { ...NOTHING, ...known, state: 'already loaded', seconds: 0 };
  await requireUnchanged(file);

  onLoaded(file, entry.next.byte, 0);
  let number = entry.chunks;
  let lines = 0;
  let writing: Promise<void> = Promise.resolve();
  const write = async (chunk: FilledChunk, at: number): Promise<void> => {
    await writeChunk(client, { id: entry.id, chunk: at }, chunk, months);
    reader.release(chunk);
    lines += chunk.lines;
    onLoaded(file, chunk.end.byte, lines);
  };
  try {
    for (let chunk = await reader.next(); chunk !== null; chunk = await reader.next()) {
      await writing;
      signal?.throwIfAborted();
      // A file that was cut meanwhile ends inside a line: what was read of another file is never written as this one's.
      await requireUnchanged(file);
      // It is written while the next one is read; its failure is seen when it is awaited.
      writing = write(chunk, number);
      writing.catch(() => undefined);
      number += 1;
    }
  } finally {
    await writing.catch(() => undefined);
  }
  await writing;
  await requireUnchanged(file);
  await finishFile(client, entry.id);
  const state = entry.chunks > 0 ? 'continued' : 'loaded';
  const seconds = (performance.now() - began) / 1000;
  return { ...(await readTally(client, entry.id)), ...known, state, seconds };
}
