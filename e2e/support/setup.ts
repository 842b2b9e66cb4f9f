import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '@/db/ingest/ingest';
import { refresh } from '@/db/refresh';
import { freePort } from '@/db/server/port';
import { startTestCluster } from '@/db/testing/cluster';
import { makeMigrated, urlOf } from '@/db/testing/template';
import { build } from '@/scripts/build';
import { writeSample } from '@/scripts/sample/write';
import { type Site, serve } from '@/scripts/serve';
import { hasRealSample, realSample } from './sample-file';

type Shop = { readonly events: number; readonly from: string; readonly to: string };

const shop: Shop = { events: 150_000, from: '2019-10-01', to: '2020-04-30' };
const day: Shop = { events: 5_019, from: '2019-10-01', to: '2019-10-01' };

const firstPort = 43_100;

/** Playwright's global setup: two shops loaded into two databases, the application built once and served twice. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'cartograph-e2e-'));
  const cluster = await startTestCluster();
  const sites: Site[] = [];
  const open = async (name: string, files: readonly string[]): Promise<string> => {
    const database = urlOf(cluster.url, (await makeMigrated(cluster.url, name)).name);
    await ingest({ url: database, files });
    await refresh(database);
    const site = await serve({ database, port: await freePort(firstPort) });
    sites.push(site);
    process.env[`CARTOGRAPH_${name.toUpperCase()}_DATABASE`] = database;
    return site.url;
  };
  const generate = async (name: string, { events, from, to }: Shop): Promise<readonly string[]> =>
    (await writeSample({ events, seed: 1, from, to, out: join(folder, name), gzip: false })).files;

  await build();
  process.env.CARTOGRAPH_SHOP = await open('shop', await generate('shop', shop));
  process.env.CARTOGRAPH_SAMPLE = await open(
    'sample',
    hasRealSample ? [realSample] : await generate('sample', day),
  );
  return async () => {
    for (const site of sites) await site.close();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
