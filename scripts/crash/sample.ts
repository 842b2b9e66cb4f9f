import { appendFileSync } from 'node:fs';
import { CORPUS } from '@/db/ingest/testing/corpus';
import { writeSample } from '../sample/write';

/** Small, so that a load has many moments to be killed at. */
export const chunkLines = 500;

/** Two months of events; the second ends with every kind of malformed line. Returns the two files. */
export async function makeFiles(
  out: string,
  events: number,
  seed: number,
): Promise<readonly [string, string]> {
  const { files } = await writeSample({
    events,
    seed,
    from: '2019-10-01',
    to: '2019-11-30',
    out,
    gzip: false,
  });
  const [before = '', after = ''] = files;
  for (const { raw } of CORPUS) {
    appendFileSync(after, raw);
    appendFileSync(after, '\n');
  }
  return [before, after];
}
