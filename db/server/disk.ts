import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '@/db/refusal';

const GB = 1e9;

/** Throws when the disk that holds `folder` (or will) has fewer than `bytes` free. */
export const checkDisk = (folder: string, bytes: number): void => {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  const free = bavail * bsize;
  if (free < bytes) {
    throw new Refusal(
      `Too little disk: ${there} has ${(free / GB).toFixed(2)} GB free, ${(bytes / GB).toFixed(2)} GB are needed. ` +
        'Free some space, or set DATABASE_URL to a PostgreSQL that keeps its data elsewhere.',
    );
  }
};
