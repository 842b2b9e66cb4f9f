import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type FileSummary, ingest } from './ingest';
import { likeLines, shuffle } from './testing/events';
import { EVERY_EVENT, HEADER, testFolder, testStore } from './testing/files';
import { sampleFile } from './testing/sample';

const csv = (lines: readonly string[], end = '\n'): string => [HEADER, ...lines, ''].join(end);

test('the sample: every line is accounted for, equal ones are stored once', async () => {
  const { url, ask } = await testStore();
  const { real, content, counts } = sampleFile();
  const path = testFolder().write('2019-Oct.csv', content);
  const [summary] = await ingest({ url, files: [path] });
  expect(summary).toMatchObject({ ...counts, state: 'loaded', knownAs: '2019-Oct.csv' });
  if (real) {
    const expected = { lines: 5019, loaded: 5016, duplicates: 3, views: 4915, carts: 50, purchases: 54 };
    expect(summary).toMatchObject(expected);
    const [sums] = await ask(
      `select sum(price_cents) filter (where event_type = 'purchase')::int as revenue, count(distinct user_id)::int as users,
         count(distinct user_session)::int as sessions, count(distinct product_id)::int as products,
         count(distinct brand)::int as brands from raw.events`,
    );
    expect(sums).toEqual({ revenue: 1_478_659, users: 1755, sessions: 1906, products: 2312, brands: 465 });
    expect(await ask('select days::text[], derived, time_forms from raw.chunks')).toEqual([
      { days: ['2019-10-01'], derived: false, time_forms: { 'YYYY-MM-DD hh:mm:ss UTC': 5019 } },
    ]);
  }
  const indexes = await ask(`select indexname from pg_indexes where tablename = 'events_2019_10' order by 1`);
  expect(indexes.map(({ indexname }) => indexname)).toEqual([
    'events_2019_10_product',
    'events_2019_10_time',
    'events_2019_10_user',
  ]);
});

test('the same file again, renamed, compressed, or named twice loads nothing', async () => {
  const { url, ask } = await testStore();
  const { content, counts } = sampleFile();
  const { folder, write } = testFolder();
  const first = write('october.csv', content);
  const renamed = write('copy.csv', content);
  write('packed.csv.gz', gzipSync(content));
  const summaries = await ingest({ url, files: [first, renamed, first, folder] });
  expect(summaries.map(({ state, knownAs, loaded }) => [state, knownAs, loaded])).toEqual([
    ['loaded', 'october.csv', counts.loaded],
    ['already loaded', 'october.csv', 0],
    ['already loaded', 'october.csv', 0],
  ]);
  const [again] = await ingest({ url, files: [first] });
  expect(again).toMatchObject({ state: 'already loaded', lines: 0 });
  expect(await ask('select count(*)::int as files from raw.files')).toEqual([{ files: 1 }]);
});

test('a gzip loads as its content does', async () => {
  const plain = await testStore();
  const packed = await testStore();
  const { content, counts } = sampleFile();
  const { write } = testFolder();
  await ingest({ url: plain.url, files: [write('a.csv', content)] });
  const middle = content.indexOf(10, 100_000) + 1;
  // Two gzip members, as `cat a.gz b.gz` makes them.
  const gzip = Buffer.concat([gzipSync(content.subarray(0, middle)), gzipSync(content.subarray(middle))]);
  const [summary] = await ingest({ url: packed.url, files: [write('a.csv.gz', gzip)], chunkLines: 700 });
  expect(summary).toMatchObject(counts);
  expect(await packed.ask(EVERY_EVENT)).toEqual(await plain.ask(EVERY_EVENT));
});

test('overlapping files: an event that both hold is stored once, nulls included', async () => {
  const { url, ask } = await testStore();
  const { write } = testFolder();
  const lines = likeLines(3000, 1);
  const files = [
    write('a.csv', csv(lines.slice(0, 2000))),
    write('b.csv', csv(lines.slice(1000))),
    write('c.csv', csv(shuffle(lines, 2))),
  ];
  const summaries = await ingest({ url, files, chunkLines: 300 });
  expect(summaries.reduce((sum, { loaded }) => sum + loaded, 0)).toBe(new Set(lines).size);
  expect(summaries[2]).toMatchObject({ lines: 3000, loaded: 0, duplicates: 3000 });
  expect(await ask(EVERY_EVENT)).toHaveLength(new Set(lines).size);
});

test('rows out of order load as sorted ones do, over a month’s end', async () => {
  const sorted = await testStore();
  const mixed = await testStore();
  const { write } = testFolder();
  const lines = likeLines(3000, 3);
  await ingest({ url: sorted.url, files: [write('sorted.csv', csv(lines))], chunkLines: 250 });
  await ingest({ url: mixed.url, files: [write('mixed.csv', csv(shuffle(lines, 4)))], chunkLines: 250 });
  const events = await sorted.ask(EVERY_EVENT);
  expect(events).toHaveLength(new Set(lines).size);
  expect(await mixed.ask(EVERY_EVENT)).toEqual(events);
  const days = `select array_agg(distinct day::text order by day::text) as days from raw.chunks, unnest(days) as day`;
  expect(await mixed.ask(days)).toEqual(await sorted.ask(days));
  expect(
    await mixed.ask(`select inhrelid::regclass::text as name from pg_inherits
    where inhparent = 'raw.events'::regclass order by 1`),
  ).toEqual([{ name: 'raw.events_2019_10' }, { name: 'raw.events_2019_11' }]);
});

test('a sorted file never takes the slow way: its chunks do not overlap', async () => {
  const { url, ask } = await testStore();
  await ingest({ url, files: [testFolder().write('a.csv', csv(likeLines(4000, 5)))], chunkLines: 200 });
  const [row] = await ask(
    `select count(*)::int as overlaps from raw.chunks a join raw.chunks b
     on a.chunk < b.chunk and a.first_event <= b.last_event and b.first_event <= a.last_event`,
  );
  expect(row).toEqual({ overlaps: 0 });
});

test('what a spreadsheet saved: BOM, CRLF, short prices, lost category ids', async () => {
  const { url, ask } = await testStore();
  const header =
    '\ufeff"event_time",event_type,product_id,category_id,category_code,brand,price,user_id,user_session';
  const content = [
    header,
    '2019-10-01 00:00:00 UTC,view,1,1.48758E+18,,null,5,7,72d76fde-8bb3-4e00-8c23-a032dfed738c',
    '2019-10-01 00:00:00 UTC,remove_from_cart,1,,a.b,"x, ""y""",-7.1,7,',
    '',
    '',
  ].join('\r\n');
  const [summary] = await ingest({ url, files: [testFolder().write('a.csv', content)] });
  expect(summary).toMatchObject({ lines: 2, loaded: 2, quarantined: {}, lostCategoryIds: 1, removals: 1 });
  expect(await ask(EVERY_EVENT)).toEqual([
    {
      event_time: '2019-10-01 00:00:00',
      event_type: 'remove_from_cart',
      product_id: '1',
      category_id: null,
      category_code: 'a.b',
      brand: 'x, "y"',
      price_cents: -710,
      user_id: '7',
      user_session: null,
    },
    {
      event_time: '2019-10-01 00:00:00',
      event_type: 'view',
      product_id: '1',
      category_id: null,
      category_code: null,
      brand: 'null',
      price_cents: 500,
      user_id: '7',
      user_session: '72d76fde-8bb3-4e00-8c23-a032dfed738c',
    },
  ]);
});

test('many files, read ahead in a thread, load as they do one by one', async () => {
  const one = await testStore();
  const many = await testStore();
  const { write } = testFolder();
  const lines = likeLines(3000, 7);
  const known = write('known.csv', csv(lines.slice(0, 300)));
  const files = [
    known,
    write('a.csv', csv(lines.slice(200, 1500))),
    write('again.csv', csv(lines.slice(200, 1500))),
    write('b.csv.gz', gzipSync(csv([...lines.slice(1500), 'cut']))),
  ];
  const load = (url: string, paths: string[], threadBytes: number) =>
    ingest({ url, files: paths, chunkLines: 100, threadBytes });
  const onlyOnes = [];
  for (const path of files) onlyOnes.push(...(await load(one.url, [path], Number.POSITIVE_INFINITY)));
  await load(many.url, [known], 0);
  const summaries = await load(many.url, files, 0);
  expect(summaries.map(({ state }) => state)).toEqual([
    'already loaded',
    'loaded',
    'already loaded',
    'loaded',
  ]);
  const tally = ({ lines, loaded, duplicates, quarantined }: FileSummary) => [
    lines,
    loaded,
    duplicates,
    quarantined,
  ];
  expect(summaries.slice(1).map(tally)).toEqual(onlyOnes.slice(1).map(tally));
  expect(await many.ask(EVERY_EVENT)).toEqual(await one.ask(EVERY_EVENT));
  const chunks = `select name, chunk, first_line, next_line, end_byte, lines, loaded, duplicates, quarantined
    from raw.chunks join raw.files using (file_id) order by name, chunk`;
  expect(await many.ask(chunks)).toEqual(await one.ask(chunks));
});
