import { createServer } from 'node:net';

const taken = new Set(['EADDRINUSE', 'EACCES']);

/** Whether a server could listen on this port of a loopback address now; a machine without that address says yes. */
export const isFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(!taken.has(error.code ?? '')));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** The first free port from `from` on, or one that the system picks when the next fifty are taken. */
export const freePort = async (from: number): Promise<number> => {
  for (let port = from; port < from + 50; port += 1) if (await isFree(port)) return port;
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
};
