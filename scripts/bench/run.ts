import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@/db/client';
import { ingest } from '@/db/ingest/ingest';
import { refresh } from '@/db/refresh';
import { freePort } from '@/db/server/port';
import { administer, makeMigrated, urlOf } from '@/db/testing/template';
import { build } from '@/scripts/build';
import { writeSample } from '@/scripts/sample/write';
import { serve } from '@/scripts/serve';
import { type AnswerTimes, measureAnswers } from './measure-answers';
import { type BrowserTimes, measureBrowser } from './measure-browser';
import { measureCopy } from './measure-copy';
import { type DuckdbTimes, measureDuckdb } from './measure-duckdb';
import { measurePeople, type PeopleTimes } from './measure-people';
import { measureRaw, type RawTimes } from './measure-raw';
import { measureSwitch, type SwitchCounts } from './measure-switch';
import { splitDay } from './split-day';
import { round } from './summarise';

const lastDay = '2020-04-30';

export type BenchOptions = {
  readonly events: number;
  readonly seed: number;
  readonly interactions: number;
  /** Address of a server on which a database may be made and dropped. */
  readonly server: string;
  readonly folder: string;
  /** Whether the application is served and measured too. */
  readonly serves: boolean;
  readonly say: (text: string) => void;
};
export type Measured = {
  readonly events: number;
  readonly load: {
    readonly rowsPerSecond: number;
    readonly rowsPerSecondWithIndexes: number;
    readonly copyRowsPerSecond: number;
    readonly ratioToCopy: number;
    /** Of rows that come as text, as they do in a file. */
    readonly csvCopyRowsPerSecond: number;
    readonly ratioToCsvCopy: number;
  };
  readonly refresh: {
    readonly allSeconds: number;
    readonly oneDaySeconds: number;
    readonly oneDayShare: number;
  };
  readonly bytesPerEvent: Readonly<Record<'events' | 'facts' | 'marts', number>>;
  readonly answers: AnswerTimes & { readonly raw: RawTimes; readonly duckdb: DuckdbTimes };
  readonly site: SiteTimes | null;
};
export type SiteTimes = {
  readonly browser: BrowserTimes;
  readonly people: PeopleTimes;
  readonly versionSwitch: SwitchCounts;
};

async function load(url: string, files: readonly string[]) {
  const began = performance.now();
  let loaded = began;
  const summaries = await ingest({
    url,
    files,
    onProgress: ({ stage }) => {
      if (stage !== 'indexing') loaded = performance.now();
    },
  });
  const rows = summaries.reduce((sum, file) => sum + file.lines, 0);
  return { rows, seconds: (loaded - began) / 1000, whole: (performance.now() - began) / 1000 };
}

async function measureSizes(url: string, events: number): Promise<Measured['bytesPerEvent']> {
  const sql = connect(url, 'work');
  try {
    const rows = await sql.unsafe<{ schema: string; bytes: number }[]>(
      `select n.nspname as schema, sum(pg_total_relation_size(c.oid))::bigint as bytes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('raw', 'fact', 'mart') and c.relkind in ('r', 'm') group by 1`,
    );
    const of = (schema: string) =>
      Math.round((rows.find((row) => row.schema === schema)?.bytes ?? 0) / events);
    return { events: of('raw'), facts: of('fact'), marts: of('mart') };
  } finally {
    await sql.end();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Builds and serves the application on the database, and measures it as browsers and people use it. */
async function measureSite(database: string, { seed, say }: BenchOptions): Promise<SiteTimes> {
  say('Build and serve the application');
  await build();
  const site = await serve({ database, port: await freePort(43_600) });
  try {
    say('A browser');
    const browser = await measureBrowser(site.url, seed);
    say('People at once');
    const people = await measurePeople(site.url, database, seed);
    say('A switch of the version under 200 viewers');
    return { browser, people, versionSwitch: await measureSwitch(site.url, database) };
  } finally {
    await site.close();
  }
}

/** Makes a sample of the size, loads, derives, refreshes and asks, in a database of its own that is dropped after. */
export async function runBench(options: BenchOptions): Promise<Measured> {
  const { events, seed, interactions, server, folder, serves, say } = options;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { name } = await makeMigrated(server, 'bench');
  const url = urlOf(server, name);
  try {
    say(`Sample of ${events.toLocaleString('en-US')} events`);
    const out = join(folder, 'sample');
    const sample = await writeSample({ events, seed, from: '2019-10-01', to: lastDay, out, gzip: false });
    const april = sample.files.at(-1) ?? '';
    const [rest, oneDay] = [join(folder, 'rest.csv'), join(folder, 'one-day.csv')];
    await splitDay(april, lastDay, rest, oneDay);
    say(`Load, ${Math.round(sample.bytes / 1e6)} MB`);
    const all = await load(url, [...sample.files.slice(0, -1), rest]);
    say('Plain copy of the same rows');
    const copy = await measureCopy(url, join(folder, 'copy.bin'));
    say('Derive and refresh all');
    const allSeconds = await timed(() => refresh(url));
    say(`One more day, ${Math.round(statSync(oneDay).size / 1e3)} kB`);
    await load(url, [oneDay]);
    const oneDaySeconds = await timed(() => refresh(url));
    const bytesPerEvent = await measureSizes(url, events);
    const answers = await measureAnswers(url, interactions, seed, (page, done) => {
      if (done === 1 || done % 50 === 0) say(`Answers, ${page}: ${done} of ${interactions}`);
    });
    say('The same of raw events');
    const raw = await measureRaw(url, [{}, { category: ['electronics'] }, { brand: ['samsung'] }]);
    say('The same of DuckDB');
    const duckdb = await measureDuckdb(url, folder, interactions, seed);
    const site = serves ? await measureSite(url, options) : null;
    return {
      events,
      load: {
        rowsPerSecond: Math.round(all.rows / all.seconds),
        rowsPerSecondWithIndexes: Math.round(all.rows / all.whole),
        copyRowsPerSecond: Math.round(all.rows / copy.binary),
        ratioToCopy: round(copy.binary / all.seconds),
        csvCopyRowsPerSecond: Math.round(all.rows / copy.csv),
        ratioToCsvCopy: round(copy.csv / all.seconds),
      },
      refresh: {
        allSeconds: round(allSeconds),
        oneDaySeconds: round(oneDaySeconds),
        oneDayShare: Number((oneDaySeconds / allSeconds).toFixed(4)),
      },
      bytesPerEvent,
      answers: { ...answers, raw, duckdb },
      site,
    };
  } finally {
    await administer(server, `drop database if exists ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  }
}
