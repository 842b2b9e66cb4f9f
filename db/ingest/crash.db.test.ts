import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Refusal } from '@/db/refusal';
import { root } from '@/db/server/root';
import { type FileSummary, ingest } from './ingest';
import { CORPUS } from './testing/corpus';
import { likeLines } from './testing/events';
import { EVERY_EVENT, HEADER, testFolder, testStore } from './testing/files';

const CHUNK = 60;
/** Where files are read: in the loader's own thread, or in one beside it. */
const HERE = { threadBytes: Number.POSITIVE_INFINITY };
const THREAD = { threadBytes: 0 };
const BODY = [...likeLines(1500, 21), ...CORPUS.map(({ raw }) => raw), ...likeLines(1500, 22)].flatMap(
  (line) => [Buffer.from(line as string), Buffer.from('\n')],
);
const CONTENT = Buffer.concat([Buffer.from(`${HEADER}\n`), ...BODY]);
const QUARANTINE = 'select line, start_byte, reason, raw from raw.quarantine order by line';
const CHUNKS = `select chunk, first_line, next_line, end_byte, lines, loaded, duplicates, quarantined, days::text[]
  from raw.chunks order by chunk`;

type Store = Awaited<ReturnType<typeof testStore>>;

async function held({ ask }: Store) {
  return { events: await ask(EVERY_EVENT), quarantine: await ask(QUARANTINE), chunks: await ask(CHUNKS) };
}

const tallyOf = ({ state: _, seconds: __, file: ___, ...tally }: FileSummary) => tally;

/** Breaks a load off in its own way, then loads again and compares with a load that was never broken off. */
async function compare(name: string, breakOff: (store: Store, path: string) => Promise<void>): Promise<void> {
  const broken = await testStore();
  const unbroken = await testStore();
  const path = testFolder().write(name, name.endsWith('.gz') ? gzipSync(CONTENT) : CONTENT);
  const [whole] = await ingest({ url: unbroken.url, files: [path], chunkLines: CHUNK });
  await breakOff(broken, path);

  const [ledger] = await broken.ask(
    `select finished_at is not null as finished, (select count(*)::int from raw.chunks) as chunks,
       (select coalesce(sum(loaded), 0)::int from raw.chunks) as loaded, (select count(*)::int from raw.events) as events,
       (select coalesce(sum(quarantined), 0)::int from raw.chunks) as bad,
       (select count(*)::int from raw.quarantine) as quarantine from raw.files`,
  );
  expect(ledger).toMatchObject({ finished: false, loaded: ledger?.events, bad: ledger?.quarantine });
  expect(ledger?.chunks).toBeGreaterThan(0);

  const [rest] = await ingest({ url: broken.url, files: [path], chunkLines: CHUNK });
  expect(rest?.state).toBe('continued');
  expect(rest && tallyOf(rest)).toEqual(whole && tallyOf(whole));
  expect(await held(broken)).toEqual(await held(unbroken));
}

/** Has the transaction that writes chunk `chunk` do `statement` after its events are in. */
async function trap({ ask }: Store, chunk: number, statement: string): Promise<() => Promise<unknown>> {
  await ask(
    `create function public.trap() returns trigger language plpgsql as $$ begin ${statement}; return new; end $$`,
  );
  await ask(`create trigger trap before insert on raw.chunks for each row when (new.chunk = ${chunk})
    execute function public.trap()`);
  return () => ask('drop trigger trap on raw.chunks');
}

async function refusalOf(loading: Promise<unknown>): Promise<string> {
  const error = await loading.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
}

for (const name of ['events.csv', 'events.csv.gz']) {
  test(`${name}: the loader is killed, with the thread that reads`, async () => {
    await compare(name, async (store, path) => {
      // It cannot outrun its end: a later chunk holds it up.
      const release = await trap(store, 12, 'perform pg_sleep(600)');
      const script = join(root, 'db/ingest/testing/load.ts');
      const loader = spawn(process.execPath, ['--import', 'tsx', script, store.url, path, String(CHUNK)], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const gone = once(loader, 'exit');
      let chunks = 0;
      for await (const stage of createInterface(loader.stdout)) {
        if (stage === 'loading') chunks += 1;
        if (chunks === 5) loader.kill('SIGKILL');
      }
      expect((await gone)[1]).toBe('SIGKILL');
      await store.ask(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'cartograph ingest'",
      );
      await release();
    });
  });
}

test.each([
  [3, HERE],
  [26, HERE],
  [26, THREAD],
  [30, THREAD],
])('the connection dies inside chunk %i, %o', async (chunk, where) => {
  await compare('events.csv', async (store, path) => {
    const release = await trap(store, chunk, 'perform pg_terminate_backend(pg_backend_pid())');
    const message = await refusalOf(ingest({ url: store.url, files: [path], chunkLines: CHUNK, ...where }));
    expect(message).toMatch(/^The connection to the database was lost .* run the same command again/);
    await release();
  });
});

test('the disk is full', async () => {
  await compare('events.csv', async (store, path) => {
    const release = await trap(store, 8, `raise exception 'no space' using errcode = '53100'`);
    const message = await refusalOf(ingest({ url: store.url, files: [path], chunkLines: CHUNK }));
    expect(message).toMatch(/^The database's disk is full: free some space/);
    await release();
  });
});

test('the connection dies while rows are on their way', async () => {
  await compare('events.csv', async (store, path) => {
    await ingest({
      url: store.url,
      files: [testFolder().write('first.csv', `${HEADER}\n${likeLines(2, 1).join('\n')}\n`)],
    });
    await store.ask('truncate raw.files, raw.chunks, raw.quarantine, raw.events');
    await store.ask(`create function public.cut(at timestamp) returns boolean language plpgsql as
      $$ begin if (select count(*) from raw.chunks) = 4 then perform pg_terminate_backend(pg_backend_pid()); end if; return true; end $$`);
    await store.ask('alter table raw.events_2019_10 add constraint cut check (public.cut(event_time))');
    expect(await refusalOf(ingest({ url: store.url, files: [path], chunkLines: CHUNK }))).toMatch(
      /connection .* was lost/,
    );
    await store.ask('alter table raw.events_2019_10 drop constraint cut');
  });
});

test.each([HERE, THREAD])('it is told to stop, %o', async (where) => {
  await compare('events.csv', async ({ url }, path) => {
    const stop = new AbortController();
    const onProgress = (progress: { stage: string; lines?: number }): void => {
      if (progress.stage === 'loading' && (progress.lines ?? 0) > 500) stop.abort();
    };
    const loading = ingest({
      url,
      files: [path],
      chunkLines: CHUNK,
      signal: stop.signal,
      onProgress,
      ...where,
    });
    expect(await refusalOf(loading)).toMatch(/^Stopped\. What was committed stays/);
  });
});

// Both end inside a line, and far from the last chunk that was committed.
const SHORTER = CONTENT.subarray(0, CONTENT.length >> 1);
const LONGER = Buffer.concat([CONTENT, CONTENT.subarray(HEADER.length + 1, CONTENT.length >> 1)]);

test.each([
  ['shrinks', SHORTER, HERE],
  ['shrinks', SHORTER, THREAD],
  ['grows', LONGER, HERE],
  ['grows', LONGER, THREAD],
])('a file %s while it is read', async (_, changed, where) => {
  await compare('events.csv', async ({ url }, path) => {
    let isChanged = false;
    const onProgress = (progress: { stage: string; lines?: number }): void => {
      if (isChanged || progress.stage !== 'loading' || (progress.lines ?? 0) < 500) return;
      isChanged = true;
      writeFileSync(path, changed);
    };
    const loading = ingest({ url, files: [path], chunkLines: CHUNK, onProgress, ...where });
    expect(await refusalOf(loading)).toMatch(/it changed while it was being loaded/);
    writeFileSync(path, CONTENT);
  });
});

test('a file that changes under the load is not finished', async () => {
  const { url, ask } = await testStore();
  const { write } = testFolder();
  const path = write('a.csv', CONTENT);
  const onProgress = (progress: { stage: string; lines?: number }): void => {
    if (progress.stage === 'loading' && progress.lines === 0)
      write('a.csv', Buffer.concat([CONTENT, CONTENT.subarray(HEADER.length + 1)]));
  };
  expect(await refusalOf(ingest({ url, files: [path], onProgress }))).toMatch(
    /it changed while it was being loaded/,
  );
  const [longer] = await ingest({ url, files: [path] });
  expect(longer?.state).toBe('loaded');
  const [row] = await ask(
    'select count(*)::int as stored, (select count(*)::int from (select distinct * from raw.events) d) as unlike from raw.events',
  );
  expect(row?.stored).toBe(row?.unlike);
});
