import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: commands run in it, Next's bundles move `import.meta.url` out of it. */
export const root = import.meta.url.includes('/db/server/')
  ? resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
  : process.cwd();

/** What the commands keep beside the code: data, state, samples. Never committed. */
export const dataRoot = join(root, '.data');

/** Root's clone may be closed to user postgres: then programs and data go here, never is a mode changed outside. */
export const reachable = '/var/lib/cartograph';
