import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '@/db/refusal';
import { type ColumnOrder, readHeader } from './columns';
import { type Content, gunzip, openBytes } from './open-content';
import { readBlocks } from './read-blocks';

/** A file that can be loaded: its identity and where its events begin. */
export type CheckedFile = Content & {
  readonly name: string;
  readonly modified: number;
  /** Bytes of its content, decompressed. */
  readonly bytes: number;
  /** Of its content, so that a file and its gzip are the same. */
  readonly sha256: Buffer;
  readonly order: ColumnOrder;
  readonly body: number;
};

const HEAD = 65_536;

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function explain(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'ENOENT') return new Refusal(`${path}: there is no such file.`);
  if (code === 'EACCES' || code === 'EPERM') return new Refusal(`${path}: it may not be read (${code}).`);
  if (code.startsWith('Z_')) {
    return new Refusal(`${path}: the gzip data is cut or damaged. Download or compress the file again.`);
  }
  return error;
}

async function check(path: string, onBytes: OnBytes, signal: AbortSignal | undefined): Promise<CheckedFile> {
  const stats = await stat(path);
  const { size, mtimeMs } = stats;
  if (!stats.isFile()) throw new Refusal(`${path}: it is not a file.`);
  if (size === 0) throw new Refusal(`${path}: the file is empty.`);
  const gzip = await isGzip(path);
  if (!gzip && path.endsWith('.gz')) {
    throw new Refusal(`${path}: it is named .gz but holds no gzip data. Rename or download it again.`);
  }
  const raw = gzip ? openBytes(path, size, signal) : null;
  const hash = createHash('sha256');
  const heads: Buffer[] = [];
  let bytes = 0;
  for await (const block of raw === null
    ? readBlocks(path, size, signal)
    : (gunzip(raw) as AsyncIterable<Buffer>)) {
    hash.update(block);
    if (bytes < HEAD) {
      heads.push(Buffer.from(block));
      if (bytes + block.length >= HEAD) requireColumns(path, Buffer.concat(heads));
    }
    bytes += block.length;
    onBytes(raw?.bytesRead ?? bytes, size);
  }
  if (bytes === 0) throw new Refusal(`${path}: the file is empty.`);
  const header = requireColumns(path, Buffer.concat(heads));
  if (header.bytes >= bytes) throw new Refusal(`${path}: the file is empty but for its header.`);
  return {
    path,
    name: basename(path),
    gzip,
    size,
    modified: mtimeMs,
    bytes,
    sha256: hash.digest(),
    order: header.order,
    body: header.bytes,
  };
}

function requireColumns(path: string, head: Buffer) {
  const header = readHeader(head);
  if ('problem' in header) throw new Refusal(`${path}: ${header.problem}.`);
  return header;
}

export type OnBytes = (read: number, size: number) => void;

/** Reads the file once, whole; throws a Refusal that says what is wrong with it and what to do. */
export async function checkFile(path: string, onBytes: OnBytes, signal?: AbortSignal): Promise<CheckedFile> {
  try {
    return await check(path, onBytes, signal);
  } catch (error) {
    throw explain(path, error);
  }
}

/** Throws when the file is not any more the one that was checked. */
export async function requireUnchanged(file: CheckedFile): Promise<void> {
  const now = await stat(file.path).catch((error: unknown) => {
    throw explain(file.path, error);
  });
  if (now.size !== file.size || now.mtimeMs !== file.modified) {
    throw new Refusal(`${file.path}: it changed while it was being loaded. Run the command again.`);
  }
}
