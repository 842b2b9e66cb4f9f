import { afterEach, expect, test, vi } from 'vitest';
import { COLUMNS } from './columns';
import type { FilledChunk } from './filled-chunk';
import type { Reading } from './read-file';
import { type Reader, readHere } from './reader';
import { CORPUS } from './testing/corpus';
import { likeLines } from './testing/events';
import { HEADER, testFolder } from './testing/files';
import { ThreadReader } from './thread-reader';

const LINES = 50;
const open: Reader[] = [];
// Each thread takes 0.2 s to start, and more where others are at work.
vi.setConfig({ testTimeout: 30_000 });
afterEach(() => Promise.all(open.splice(0).map((reader) => reader.close())));

function startThread(signal?: AbortSignal): ThreadReader {
  const reader = new ThreadReader(LINES, signal);
  open.push(reader);
  return reader;
}

function reading(path: string, size: number, start = { byte: HEADER.length + 1, line: 2 }): Reading {
  return { content: { path, gzip: false, size }, order: Int32Array.from(COLUMNS.keys()), start };
}

function twoFiles(): Reading[] {
  const { write } = testFolder();
  return [likeLines(700, 1), [...CORPUS.map(({ raw }) => raw), ...likeLines(300, 2)]].map((lines, i) => {
    const content = Buffer.concat(
      [HEADER, ...lines].flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')]),
    );
    return reading(write(`${i}.csv`, content), content.length);
  });
}

/** All that a reader tells, as a consumer takes it: one chunk after the other, each released. */
async function readAll(reader: Reader, files: number): Promise<(FilledChunk | null)[]> {
  const told: (FilledChunk | null)[] = [];
  for (let ended = 0; ended < files; ) {
    const chunk = await reader.next();
    told.push(chunk && { ...chunk, rows: Buffer.from(chunk.rows) });
    if (chunk === null) ended += 1;
    else reader.release(chunk);
  }
  return told;
}

test('a thread tells what is read without one, whatever it began with', async () => {
  const files = twoFiles();
  const [first, second] = files as [Reading, Reading];
  const expected = await readAll(readHere(files, LINES, undefined), 2);
  expect(expected.length).toBeGreaterThan(20);
  for (const begun of [first, second]) {
    const reader = startThread();
    reader.begin(begun);
    await reader.read(files);
    expect(await readAll(reader, 2)).toEqual(expected);
  }
});

test('an error in reading comes after the chunks before it, with its code', async () => {
  const [first, second] = twoFiles() as [Reading, Reading];
  const reader = startThread();
  await reader.read([first, reading('/nowhere/a.csv', 10, { byte: 0, line: 2 }), second]);
  expect((await readAll(reader, 1)).at(-1)).toBeNull();
  await expect(reader.next()).rejects.toMatchObject({ code: 'ENOENT', message: /no such file.*nowhere/ });
  await expect(reader.next()).rejects.toThrow(/no such file/);
});

test('who waits for a chunk is told when the load is stopped and when the thread ends', async () => {
  const stop = new AbortController();
  const stopped = startThread(stop.signal).next();
  stop.abort();
  await expect(stopped).rejects.toBe(stop.signal.reason);

  const reader = startThread();
  const waiting = reader.next();
  await Promise.all([
    expect(waiting).rejects.toThrow(
      /^The thread that reads the files ended \(exit code \d\)\. .* run the same command again/,
    ),
    reader.close(),
  ]);
});
