import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { checkPort } from './check-port';

const listen = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
};

it('a taken port is named together with a free one', async () => {
  const { server, port } = await listen();
  const message = await checkPort(port).catch(String);
  expect(message).toContain(`Port ${port} is taken`);
  const other = Number(/--port (\d+)/.exec(String(message))?.[1]);
  expect(other).toBeGreaterThan(port);
  await expect(checkPort(other)).resolves.toBeUndefined();
  server.close();
  await once(server, 'close');
  await expect(checkPort(port)).resolves.toBeUndefined();
});

it('a port that is none is refused', async () => {
  await expect(checkPort(70_000)).rejects.toThrow('from 1 to 65535');
});
