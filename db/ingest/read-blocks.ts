import { open } from 'node:fs/promises';

const BLOCK = 1_048_576;

/**
 * The first `size` bytes of a file in blocks that hold until the next one is asked for: two take turns, one is read while
 * the other is looked at. A stream makes a new one for each, which costs as much as to hash it.
 */
export async function* readBlocks(
  path: string,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  let block = Buffer.allocUnsafeSlow(BLOCK);
  let other = Buffer.allocUnsafeSlow(BLOCK);
  const read = (into: Buffer, at: number) => file.read(into, 0, Math.min(BLOCK, size - at), at);
  let next = read(block, 0);
  try {
    for (let at = 0; ; ) {
      const { bytesRead } = await next;
      signal?.throwIfAborted();
      if (bytesRead === 0) return;
      at += bytesRead;
      next = read(other, at);
      yield block.subarray(0, bytesRead);
      [block, other] = [other, block];
    }
  } finally {
    await next.catch(() => undefined);
    await file.close();
  }
}
