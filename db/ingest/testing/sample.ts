import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/db/server/root';
import { likeLines } from './events';
import { HEADER } from './files';

const REAL = join(root, '../shared/data/2019-Oct-first-5k.csv');

/** The real sample where it is there, else a generated like file of 5,019 lines; with its counts taken by hand. */
export function sampleFile() {
  const real = existsSync(REAL);
  const content = real ? readFileSync(REAL) : Buffer.from(`${[HEADER, ...likeLines(5019, 7)].join('\n')}\n`);
  const lines = content.toString('utf8').trimEnd().split('\n').slice(1);
  const ofType = (type: string): number => lines.filter((line) => line.includes(` UTC,${type},`)).length;
  const counts = {
    lines: lines.length,
    loaded: new Set(lines).size,
    duplicates: lines.length - new Set(lines).size,
    quarantined: {},
    lostCategoryIds: 0,
    views: ofType('view'),
    carts: ofType('cart'),
    removals: ofType('remove_from_cart'),
    purchases: ofType('purchase'),
  };
  return { real, content, counts };
}
