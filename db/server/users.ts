import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isSame } from '@/db/server/process';

/** A note that this process uses the server. */
export type Use = { readonly release: () => void; readonly isLast: () => boolean };

let uses = 0;

/** Notes in `folder` that this process uses the server; notes of processes that are gone are cleared away. */
export const use = (folder: string): Use => {
  mkdirSync(folder, { recursive: true });
  uses += 1;
  const note = join(folder, `${process.pid}-${uses}`);
  writeFileSync(note, identify(process.pid));
  return {
    release: () => rmSync(note, { force: true }),
    isLast: () => {
      const others = readdirSync(folder).filter((name) => join(folder, name) !== note);
      for (const name of others) {
        const path = join(folder, name);
        try {
          if (isSame(Number(name.split('-')[0]), readFileSync(path, 'utf8'))) return false;
        } catch {
          continue;
        }
        rmSync(path, { force: true });
      }
      return true;
    },
  };
};
