import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { SampleError } from '@/lib/sample';

const BYTES_PER_ROW = 140;
const GZIPPED_BYTES_PER_ROW = 45;
const SPARE_BYTES = 100 * 1024 * 1024;

/** Checks that a folder can take a sample of this size; throws `SampleError` with what to do. */
export async function checkFolder(out: string, events: number, gzip: boolean): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found === undefined) {
    throw new SampleError(
      `The folder ${out} cannot be made. Check the path and its permissions, or choose another with --out.`,
    );
  }
  if (!found.isDirectory()) throw new SampleError(`${out} is a file. Choose a folder with --out.`);
  const writable = await access(out, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable) {
    throw new SampleError(
      `The folder ${out} cannot be written to. Change its permissions, or choose another with --out.`,
    );
  }
  const needed = events * (gzip ? GZIPPED_BYTES_PER_ROW : BYTES_PER_ROW) + SPARE_BYTES;
  const { bavail, bsize } = await statfs(out);
  const free = bavail * bsize;
  if (free < needed) {
    throw new SampleError(
      `${events} events need about ${megabytes(needed)} MB in ${out}, where ${megabytes(free)} MB are free. ` +
        'Free some space, ask for fewer with --events, use --gzip, or choose another disk with --out.',
    );
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
