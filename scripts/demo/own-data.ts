import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { connect } from '@/db/client';

const fingerprint = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

/** How many files the ledger knows besides these: what a person loaded, which a sample must not be mixed with. */
export const countOtherFiles = async (url: string, files: readonly string[]): Promise<number> => {
  const known = await Promise.all(files.map(fingerprint));
  const sql = connect(url, 'work');
  try {
    const [row] = await sql`
      select count(*) as files from raw.files where not (encode(sha256, 'hex') = any (${[...known]}))`;
    return Number(row?.files);
  } finally {
    await sql.end();
  }
};
