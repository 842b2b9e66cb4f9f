import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Seconds of a plain COPY of the same rows, by the format in which they come. */
export type CopyTimes = { readonly binary: number; readonly csv: number };

/** Times a plain COPY of all stored events into a table of the same shape without an index. */
export async function measureCopy(url: string, file: string): Promise<CopyTimes> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const time = async (format: 'binary' | 'csv'): Promise<number> => {
    await pipeline(
      client.query(copyTo(`copy (select * from raw.events) to stdout (format ${format})`)),
      createWriteStream(file),
    );
    await client.query('create table raw.plain_copy (like raw.events)');
    const began = performance.now();
    await pipeline(
      createReadStream(file, { highWaterMark: 1 << 20 }),
      client.query(copyFrom(`copy raw.plain_copy from stdin (format ${format})`)),
    );
    const seconds = (performance.now() - began) / 1000;
    await client.query('drop table raw.plain_copy');
    return seconds;
  };
  try {
    return { binary: await time('binary'), csv: await time('csv') };
  } finally {
    await client.query('drop table if exists raw.plain_copy').catch(() => undefined);
    await client.end();
    await rm(file, { force: true });
  }
}
