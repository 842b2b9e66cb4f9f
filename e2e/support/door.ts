import { connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be shut: who uses it loses their connections and gets no new ones. */
export type Door = {
  readonly url: string;
  readonly shut: () => Promise<void>;
  readonly open: () => Promise<void>;
};

/** Opens a door to the database at `url`, on a port of its own. */
export async function makeDoor(url: string): Promise<Door> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const own = new URL(url);
  own.host = `127.0.0.1:${port}`;
  return {
    url: own.href,
    open: () => listen(port),
    shut: async () => {
      const shut = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await shut;
    },
  };
}
