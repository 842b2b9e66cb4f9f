import type { Client } from 'pg';
import type { CheckedFile } from './check-file';
import type { Place } from './filled-chunk';
import { findEntries } from './ledger';
import type { Reading } from './read-file';

/** A file's reading from `start` on, or whole. */
export function readingOf(file: CheckedFile, start: Place = { byte: file.body, line: 2 }): Reading {
  return { content: file, order: file.order, start };
}

/** What the ledger does not yet have of the files; of those with the same content the first one counts. */
export async function planReadings(client: Client, files: readonly CheckedFile[]): Promise<Reading[]> {
  const entries = await findEntries(client, files);
  return files.flatMap((file, i) => {
    const isAgain = files.findIndex(({ sha256 }) => sha256.equals(file.sha256)) < i;
    return isAgain || entries[i]?.finished ? [] : [readingOf(file, entries[i]?.next)];
  });
}
