import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataRoot } from '@/db/server/root';
import { DEFAULT_SAMPLE, type SampleOptions } from '@/lib/sample';
import { writeSample } from '../sample/write';
import type { Report } from './stages';

/** Not `.data/sample`, which is the default of `npm run sample`: what a person writes there is theirs. */
const folder = join(dataRoot, 'demo-sample');
const unfinished = `${folder}.new`;
const note = join(folder, 'sample.json');

const list = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name));

/** The sample that an earlier run made, if any. */
export const findSample = (): { readonly events: number; readonly files: readonly string[] } | null => {
  if (!existsSync(note)) return null;
  const { events } = JSON.parse(readFileSync(note, 'utf8')) as SampleOptions;
  return { events, files: list() };
};

/** Writes a sample into `.data/demo-sample` in place of the one before; a broken-off attempt leaves nothing behind. */
export const makeSample = async (events: number, report: Report): Promise<readonly string[]> => {
  const options: SampleOptions = { ...DEFAULT_SAMPLE, events };
  rmSync(unfinished, { recursive: true, force: true });
  await writeSample({ ...options, out: unfinished, gzip: false, onProgress: (rows) => report(rows, events) });
  writeFileSync(join(unfinished, 'sample.json'), JSON.stringify(options));
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return list();
};
