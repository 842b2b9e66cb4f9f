import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from '@/db/server/root';

/** Where the first rows of the real set are when they are at hand; they are not part of the project. */
export const realSample = resolve(root, '..', 'shared', 'data', '2019-Oct-first-5k.csv');

/** Whether `sample` serves the real rows, whose numbers are known. */
export const hasRealSample = existsSync(realSample);
