import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@/db/refusal';

const patience = 120_000;

/**
 * Runs `work` while no other process of this machine works under the same name.
 * The lock is an abstract socket: the kernel frees it with its holder, so a crash leaves no stale lock.
 */
export const inTurn = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const key = createHash('sha256').update(name).digest('hex').slice(0, 24);
  const end = Date.now() + patience;
  let lock = await hold(key);
  while (!lock) {
    if (Date.now() > end) {
      throw new Refusal(
        `Another command has been starting or stopping the database for two minutes (${name}). End it and try again.`,
      );
    }
    await pause(50);
    lock = await hold(key);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
};

const isAbstract = process.platform === 'linux';

const hold = (key: string): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    // Elsewhere a port of the dynamic range stands in; it too is freed with its holder.
    if (isAbstract) server.listen({ path: `\0cartograph-${key}` }, () => resolve(server));
    else
      server.listen(
        { host: '127.0.0.1', port: 49_152 + (Number.parseInt(key.slice(0, 6), 16) % 16_000) },
        () => resolve(server),
      );
  });
