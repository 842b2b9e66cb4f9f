import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ingest } from './ingest';
import { CORPUS } from './testing/corpus';
import { likeLines } from './testing/events';
import { EVERY_EVENT, HEADER, testFolder, testStore } from './testing/files';

const good = `${[HEADER, ...likeLines(20, 1)].join('\n')}\n`;

test('every line of the corpus is loaded, known, or quarantined with its bytes', async () => {
  const { url, ask } = await testStore();
  const raws = CORPUS.flatMap(({ raw }) => [Buffer.from(raw as string), Buffer.from('\n')]);
  const path = testFolder().write(
    'bad.csv',
    Buffer.concat([Buffer.from(`${HEADER}\n`), ...raws, Buffer.from('cut,')]),
  );
  const [summary] = await ingest({ url, files: [path], chunkLines: 40 });
  const reasons = [...CORPUS.flatMap((kind) => kind.reasons), 'cut last line'];
  const expected: Record<string, number> = {};
  expect(reasons.filter((reason) => reason !== null).length).toBeGreaterThanOrEqual(60);
  for (const reason of reasons) if (reason !== null) expected[reason] = (expected[reason] ?? 0) + 1;
  expect(summary).toMatchObject({ lines: reasons.length, quarantined: expected });
  expect((summary?.loaded ?? 0) + (summary?.duplicates ?? 0)).toBe(
    reasons.filter((reason) => reason === null).length,
  );
  const lines = await ask('select reason, raw from raw.quarantine order by line');
  expect(lines.map(({ reason }) => reason)).toEqual(reasons.filter((reason) => reason !== null));
  expect(lines.at(-1)?.raw).toEqual(Buffer.from('cut,'));
  expect(lines.find(({ reason }) => reason === 'NUL byte')?.raw).toEqual(expect.any(Buffer));
});

test('one bad file of a command: nothing of the others is written, and all problems are named at once', async () => {
  const { url, ask } = await testStore();
  const { folder, write } = testFolder();
  mkdirSync(join(folder, 'none'));
  const cut = gzipSync(good).subarray(0, 200);
  const files = [
    write('good.csv', good),
    write('empty.csv', ''),
    write('empty.csv.gz', gzipSync('')),
    write('header.csv', `${HEADER}\n`),
    write('other.csv', 'id,name\n1,x\n'),
    write('plain.csv.gz', good),
    write('cut.csv.gz', cut),
  ];
  await expect(ingest({ url, files })).rejects.toThrow(
    [
      `${folder}/empty.csv: the file is empty.`,
      `${folder}/empty.csv.gz: the file is empty.`,
      `${folder}/header.csv: the file is empty but for its header.`,
      `${folder}/other.csv: expected the columns ${HEADER}, but its first line is "id,name".`,
      `${folder}/plain.csv.gz: it is named .gz but holds no gzip data. Rename or download it again.`,
      `${folder}/cut.csv.gz: the gzip data is cut or damaged. Download or compress the file again.`,
      'Nothing was loaded.',
    ].join('\n'),
  );
  const missing = [join(folder, 'no.csv'), join(folder, 'none'), join(folder, 'good.csv')];
  await expect(ingest({ url, files: missing })).rejects.toThrow(
    `${folder}/no.csv: there is no such file.\n${folder}/none: the folder holds no .csv and no .csv.gz file.`,
  );
  await expect(ingest({ url, files: [] })).rejects.toThrow('Name at least one');
  expect(await ask('select from raw.files union all select from raw.events')).toEqual([]);
});

test('columns in another order, quoted, load as the usual ones', async () => {
  const usual = await testStore();
  const other = await testStore();
  const { write } = testFolder();
  const lines = good
    .trimEnd()
    .split('\n')
    .filter((line) => !line.includes('"'));
  const turned = lines.map((line) =>
    line
      .split(',')
      .reverse()
      .map((value) => `"${value}"`)
      .join(','),
  );
  await ingest({ url: usual.url, files: [write('a.csv', `${lines.join('\n')}\n`)] });
  await ingest({ url: other.url, files: [write('b.csv', `${turned.join('\n')}\n`)] });
  expect(await other.ask(EVERY_EVENT)).toEqual(await usual.ask(EVERY_EVENT));
});

test('a second loader says that it waits, and goes on when the first is done', async () => {
  const { url, ask } = await testStore();
  await ask('select pg_advisory_lock($1)', [0x6c6f6164]);
  const path = testFolder().write('good.csv', good);
  const stages: string[] = [];
  let free: Promise<unknown> = Promise.resolve();
  const onProgress = ({ stage }: { stage: string }): void => {
    stages.push(stage);
    if (stage === 'waiting') free = ask('select pg_advisory_unlock($1)', [0x6c6f6164]);
  };
  const [summary] = await ingest({ url, files: [path], onProgress });
  await free;
  expect(summary?.state).toBe('loaded');
  expect(stages.filter((stage) => stage === 'waiting')).toHaveLength(1);
});

test('two loaders at once: the same file is loaded once, and shared events are stored once', async () => {
  const { url, ask } = await testStore();
  const { write } = testFolder();
  const lines = likeLines(2000, 6);
  const shared = write('shared.csv', `${[HEADER, ...lines.slice(0, 1500)].join('\n')}\n`);
  const own = write('own.csv', `${[HEADER, ...lines.slice(500)].join('\n')}\n`);
  const [one, two] = await Promise.all([
    ingest({ url, files: [shared, own], chunkLines: 100 }),
    ingest({ url, files: [own, shared], chunkLines: 100 }),
  ]);
  const all = [...one, ...two];
  expect(all.map(({ state }) => state).sort()).toEqual([
    'already loaded',
    'already loaded',
    'loaded',
    'loaded',
  ]);
  expect(all.reduce((sum, { loaded }) => sum + loaded, 0)).toBe(new Set(lines).size);
  expect(await ask(EVERY_EVENT)).toHaveLength(new Set(lines).size);
});

test('a database that is not there is named with what to do', async () => {
  const path = testFolder().write('good.csv', good);
  await expect(ingest({ url: 'postgres://nobody@127.0.0.1:1/none', files: [path] })).rejects.toThrow(
    'The database cannot be reached',
  );
});
