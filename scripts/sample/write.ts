import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { checkOptions, generate, type SampleOptions } from '@/lib/sample';
import { checkFolder } from './check-folder';

export type WriteOptions = SampleOptions & {
  /** Folder for the files; made when missing. Files of the same months are replaced, others left alone. */
  readonly out: string;
  readonly gzip: boolean;
  /** Called with the rows written so far, some hundred times a million. */
  readonly onProgress?: (rows: number) => void;
};

export type WrittenSample = {
  /** Full paths, in the order of time. */
  readonly files: readonly string[];
  readonly rows: number;
  /** Size of the files together. */
  readonly bytes: number;
  readonly seconds: number;
};

type Open = {
  readonly month: string;
  readonly path: string;
  readonly sink: Writable;
  readonly done: Promise<void>;
};

/** Writes a sample as monthly files; a file has its name only once it is whole. Throws `SampleError`. */
export async function writeSample(options: WriteOptions): Promise<WrittenSample> {
  checkOptions(options);
  await mkdir(options.out, { recursive: true }).catch(() => undefined);
  await checkFolder(options.out, options.events, options.gzip);
  const started = performance.now();
  const files: string[] = [];
  let rows = 0;
  let open: Open | undefined;
  try {
    for (const piece of generate(options)) {
      if (open?.month !== piece.month) {
        if (open !== undefined) files.push(await close(open));
        open = openMonth(options, piece.month);
      }
      if (!open.sink.write(piece.text, 'latin1')) await Promise.race([once(open.sink, 'drain'), open.done]);
      rows += piece.rows;
      options.onProgress?.(rows);
    }
    if (open !== undefined) files.push(await close(open));
  } catch (error) {
    if (open !== undefined) await discard(open);
    throw error;
  }
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { files, rows, bytes, seconds: (performance.now() - started) / 1000 };
}

function openMonth({ out, gzip }: WriteOptions, month: string): Open {
  const path = join(out, `${month}.csv${gzip ? '.gz' : ''}`);
  const file = createWriteStream(`${path}.part`, { highWaterMark: 4 * 1024 * 1024 });
  if (!gzip) return watch({ month, path, sink: file, done: finished(file) });
  const sink = new PassThrough();
  return watch({ month, path, sink, done: pipeline(sink, createGzip({ level: 4 }), file) });
}

/** A failure of the file surfaces when it is awaited, not as an unhandled rejection in between. */
function watch(open: Open): Open {
  open.done.catch(() => undefined);
  return open;
}

async function close({ path, sink, done }: Open): Promise<string> {
  sink.end();
  await done;
  await rename(`${path}.part`, path);
  return path;
}

async function discard({ path, sink, done }: Open): Promise<void> {
  sink.destroy();
  await done.catch(() => undefined);
  await rm(`${path}.part`, { force: true });
}
