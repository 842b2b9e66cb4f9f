import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataRoot } from '@/db/server/root';
import { DEFAULT_SAMPLE } from '@/lib/sample';
import { writeSample } from '../sample/write';
import type { Report } from './stages';

const folder = join(dataRoot, 'sample');
const unfinished = `${folder}.new`;
const note = join(folder, 'sample.json');

const list = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(folder, name));

/** Writes the sample into `.data/sample` unless it is there; a broken-off attempt leaves nothing behind. */
export const prepareSample = async (
  events: number,
  report: Report,
): Promise<{ files: string[]; made: boolean }> => {
  const options = { ...DEFAULT_SAMPLE, events };
  const wanted = JSON.stringify(options);
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return { files: list(), made: false };
  rmSync(unfinished, { recursive: true, force: true });
  await writeSample({ ...options, out: unfinished, onProgress: (rows) => report(rows, events) });
  writeFileSync(join(unfinished, 'sample.json'), wanted);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return { files: list(), made: true };
};
