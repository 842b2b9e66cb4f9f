import { statSync } from 'node:fs';
import { ingest } from '@/db/ingest/ingest';
import { migrate } from '@/db/migrate';
import { refresh } from '@/db/refresh';
import { Refusal } from '@/db/refusal';
import { openServer } from '@/db/server/open';
import { build } from '../build';
import { type Site, serve } from '../serve';
import { checkPort } from './check-port';
import { countOtherFiles } from './own-data';
import { findSample, makeSample } from './sample';
import { type Report, stage } from './stages';

export type DemoOptions = {
  readonly port: number;
  readonly host: string;
  /** Rows of the sample; undefined is the usual million. */
  readonly events: number | undefined;
  /** A person's own files instead of the sample. */
  readonly files: readonly string[];
  readonly sample: boolean;
};

const million = 1_000_000;
const base = 400e6;
// An event takes about 140 bytes in the sample's file and 1,650 in the database with facts and marts (1,000 of many).
const bytesPerEvent = 1_800;

const number = (value: number) => value.toLocaleString('en');

/** What the load will need, in bytes: raw files grow about twelvefold (large ones sevenfold), those that are packed more. */
const needOf = ({ files, sample, events = million }: DemoOptions): number => {
  if (files.length > 0)
    return (
      base + 12 * files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)
    );
  return sample ? base + events * bytesPerEvent : base;
};

const load = (url: string, files: readonly string[]) =>
  stage('Load', async (report) => {
    const summaries = await ingest({
      url,
      files,
      onProgress: (progress) => {
        if (progress.stage === 'loading') report(progress.bytes, progress.of, progress.file);
      },
    });
    const fresh = summaries.filter(({ state }) => state !== 'already loaded');
    const sum = (of: 'loaded' | 'duplicates' | 'lines') =>
      number(fresh.reduce((total, file) => total + file[of], 0));
    const text =
      fresh.length === 0
        ? 'already loaded'
        : `${sum('loaded')} events of ${sum('lines')} lines in ${fresh.length} files, ${sum('duplicates')} duplicates`;
    return { value: undefined, text };
  });

const loadSample = async (url: string, { events }: DemoOptions): Promise<void> => {
  const there = findSample();
  const wanted = events ?? there?.events ?? million;
  const others = await countOtherFiles(url, there?.events === wanted ? there.files : []);
  if (others > 0 && events !== undefined) {
    throw new Refusal(
      `The database holds ${others} other files, which a sample of ${number(events)} events must not be mixed with. ` +
        'Leave out --events to see them, or remove .data (or name an empty database in DATABASE_URL) to begin anew.',
    );
  }
  if (others > 0) {
    return stage('Sample', async () => ({
      value: undefined,
      text: `left out: the database holds ${others} other files`,
    }));
  }
  const files = await stage('Sample', async (report) => {
    const value = there?.events === wanted ? there.files : await makeSample(wanted, report);
    return { value, text: `${number(wanted)} events in .data/demo-sample` };
  });
  await load(url, files);
};

const bring = async (url: string, options: DemoOptions): Promise<void> => {
  await stage('Schema', async () => ({ value: await migrate(url), text: 'up to date' }));
  if (options.files.length > 0) await load(url, options.files);
  else if (options.sample) await loadSample(url, options);
  await stage('Refresh', async (report: Report) => {
    const { version, days, views, why } = await refresh(url, {
      onStage: ({ name, done, total }) => report(done, total, name),
    });
    const text =
      why === 'nothing to do' || why === 'no events'
        ? why
        : `version ${version}: ${days} days, ${views} materialized views`;
    return { value: undefined, text };
  });
};

/** Brings everything up and serves it; returns the site, and how to stop all that was started. */
export const runDemo = async (options: DemoOptions): Promise<{ site: Site; close: () => Promise<void> }> => {
  await checkPort(options.port);
  const server = await stage('Database', async () => {
    const opened = await openServer({ bytes: needOf(options) });
    const text = opened.embedded
      ? `embedded PostgreSQL on port ${new URL(opened.url).port}`
      : 'PostgreSQL of DATABASE_URL';
    return { value: opened, text };
  });
  try {
    await bring(server.url, options);
    await stage('Build', async (report) => {
      const built = await build(report);
      return { value: undefined, text: built ? 'made' : 'up to date' };
    });
    const site = await stage('Serve', async () => {
      const value = await serve({ database: server.url, port: options.port, host: options.host });
      return { value, text: `port ${options.port}` };
    });
    return {
      site,
      close: async () => {
        await site.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
};
