import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';

/** Writes the lines of one day into a file of their own and the others into another; both keep the header. */
export async function splitDay(path: string, day: string, others: string, own: string): Promise<void> {
  const [rest, last] = [createWriteStream(others), createWriteStream(own)];
  let isHeader = true;
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const targets = isHeader ? [rest, last] : [line.startsWith(day) ? last : rest];
    isHeader = false;
    for (const target of targets) if (!target.write(`${line}\n`)) await once(target, 'drain');
  }
  for (const target of [rest, last]) {
    target.end();
    await finished(target);
  }
}
